export {
  agreementFactsOf,
  type Analysed,
  analyses,
  type Analysis,
  type DocumentOffer,
  type DueTouch,
  dueTouches,
  type Findings,
  type FoundFact,
  type FoundPlace,
  type FoundTable,
  type LiveBlock,
  type LiveCell,
  type LiveFormula,
  type LiveSheet,
  onboardingTasksOf,
  type OnboardingWork,
  type OutreachMessage,
  outreachMessages,
  type PartnerTask,
} from "./analyses";
export { type TableGroup, tableGroups, tables } from "./allTables";
export {
  type AssumptionProblem,
  type AssumptionRow,
  assumptions,
  readAssumptions,
  shippedAssumptions,
  shippedSetting,
  usedAssumptions,
} from "./assumptions";
export { calledColumns } from "./calledColumns";
export { type CertificationRow, certifications } from "./certifications";
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
export { profileGroups } from "./companyProfile";
export { type CompetitorRow, competitors } from "./competitors";
export { type ContractRow, contracts } from "./contracts";
export { type EngagementRow, engagements } from "./engagements";
export { type InteractionRow, interactions } from "./interactions";
export { type MarketRow, markets } from "./markets";
export type { Axis, Matrix, Place } from "./matrix";
export { metrics, type MetricRow } from "./metrics";
export { onboarding, type OnboardingRow } from "./onboarding";
export { opportunities, type OpportunityRow } from "./opportunities";
export { outreach, type OutreachRow } from "./outreach";
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
export { programme, type ProgrammeRow } from "./programme";
export { type RelationshipRow, relationships } from "./relationships";
export { countryCode, regionAmong } from "./regions";
export { targetDomain, targetFacts, type TargetRow, targets } from "./targets";
export { shippedTemplates, type TemplateRow, templates } from "./templates";
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
