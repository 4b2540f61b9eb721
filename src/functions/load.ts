import { registerFunctions } from "./register";

registerFunctions();
