export type { AxisLimits, ChartLooks, KeptAxis, KeptChart, KeptSeries } from "./chartLooks";
export type { HostState, SavedWorkbook } from "./savedWorkbook";
export { defineFunctions, type FunctionsMetadata, type Implementations } from "./functions";
export { createHost, type Host, type HostTable } from "./host";
export { type AddInWindow, requirementSets } from "./native";
