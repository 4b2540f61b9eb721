export { tables } from "./allTables";
export {
  type AssumptionProblem,
  type AssumptionRow,
  assumptions,
  profileGroups,
  readAssumptions,
  shippedAssumptions,
  shippedSetting,
  usedAssumptions,
} from "./assumptions";
export {
  type Cell,
  type CellTypes,
  type Column,
  type Columns,
  type ColumnType,
  type ComputedColumn,
  type RowOf,
  staysRight,
} from "./column";
export { columnLetters } from "./columnLetters";
export { companies, companyFacts, type CompanyRow } from "./companies";
export { type CompetitorRow, competitors } from "./competitors";
export { type MarketRow, markets } from "./markets";
export type { Axis, Matrix, Place } from "./matrix";
export { metrics } from "./metrics";
export { opportunities, type OpportunityRow } from "./opportunities";
export { type NamedRange, namedRanges } from "./namedRanges";
export { type PartnerRow, partners } from "./partners";
export {
  type CellArea,
  type ChartAxis,
  type ChartKind,
  type ChartLook,
  type ReportChart,
  type ReportColumn,
  type ReportedRow,
  type ReportedTable,
  type ReportPart,
  reportedTables,
  reportParts,
  type ReportSheet,
  reportSheets,
  type ReportSource,
  type ReportTable,
  type SeriesLook,
} from "./report";
export { countryCode, regionAmong } from "./regions";
export {
  computedCell,
  isScored,
  type LeftOut,
  type Part,
  type Scored,
  type Scoring,
  type Setting,
  type StandingCriteria,
  standsForComputed,
  type Table,
  type Unscored,
} from "./table";
