import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The plug-in's own configuration sets a parser that does not exist; its rules are what we want. */
const officeRules = Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"]));

export default tseslint.config(
  { ignores: ["dist/", ".types/", "coverage/"] },
  {
    files: ["src/**/*.ts", "tests/**/*.ts", "bench/**/*.ts", "scripts/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": office },
    rules: {
      ...officeRules,
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Numbers belong in messages; text that may be missing does not.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Excel's error class is its own.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
      // With noUncheckedIndexedAccess an index that a loop has just bounded needs to say so.
      "@typescript-eslint/no-non-null-assertion": "off",
      // NaN stands for a blank in columns of numbers, and x !== x is how a loop tells it apart without a call.
      "no-self-compare": "off",
    },
  },
  {
    // Here Office is not called but emulated.
    files: ["src/preview/**/*.ts"],
    rules: Object.fromEntries(Object.keys(officeRules).map((rule) => [rule, "off"])),
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // Jest types its matchers (expect.closeTo, expect.objectContaining) as any.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
