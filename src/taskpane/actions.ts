export { addImported } from "./import/addImported";
export { addReport, reportable } from "./report/addReport";
export { addSampleWorkbook } from "./welcome/addSampleWorkbook";
export { explainSelection } from "./detail/explainSelection";
export { failureText, isCancelled } from "./sheet/failure";
export { followSelection } from "./detail/followSelection";
export { repairFormulas, replaceFormulasWithValues } from "./sheet/formulas";
export { planImport } from "./import/importPlan";
export { scoreSelection } from "./list/scoreSelection";
