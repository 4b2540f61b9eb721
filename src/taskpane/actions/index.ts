export { addImported } from "./addImported";
export { addReport, reportable } from "./addReport";
export { addSampleWorkbook } from "./addSampleWorkbook";
export { explainSelection } from "./explainSelection";
export { failureText, isCancelled } from "./failure";
export { followSelection } from "./followSelection";
export { repairFormulas, replaceFormulasWithValues } from "./formulas";
export { planImport } from "./importPlan";
export { scoreSelection } from "./scoreSelection";
