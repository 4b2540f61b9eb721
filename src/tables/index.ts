import { assumptions } from "./assumptions";
import { companies } from "./companies";
import { competitors } from "./competitors";
import { markets } from "./markets";
import { metrics } from "./metrics";
import { partners } from "./partners";
import type { Table } from "./table";

/** Every sheet of the product, in the order of the workbook. */
export const tables: readonly Table[] = [partners, markets, competitors, companies, metrics, assumptions];

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
export { companies, type CompanyRow } from "./companies";
export { type CompetitorRow, competitors } from "./competitors";
export { type MarketRow, markets } from "./markets";
export { metrics } from "./metrics";
export { type NamedRange, namedRanges } from "./namedRanges";
export { type PartnerRow, partners } from "./partners";
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
