import { analyses, type Analysis, partners, type Table, tables } from "../../tables";
import { namesInWorkbook } from "../../workbook";
import { readTables } from "../sheet/readTables";
import { readSetting } from "../sheet/setting";
import { words } from "../words";
import type { AnalysisSubject, Answer, OfferedAnalysis } from "./analysesState";

const isAbout =
  ({ table, partner }: AnalysisSubject) =>
  ({ about, isOfPartner }: Analysis): boolean =>
    partner === null ? about === table : isOfPartner && table === partners.name;

/** The analyses of a table or a partner, and what the workbook lacks for each. */
export async function offeredAnalyses(subject: AnalysisSubject): Promise<readonly OfferedAnalysis[]> {
  const names = await namesInWorkbook();
  const has = new Set(names.tables.map((name) => name.toLowerCase()));
  return analyses.filter(isAbout(subject)).map(({ id, title, question, needs, sheet, documents }) => ({
    id,
    title,
    question,
    lacks: needs.filter((name) => !has.has(name.toLowerCase())),
    hasSheet: sheet !== null,
    documents: documents.filter(({ needsPartner }) => needsPartner !== true || subject.partner !== null),
  }));
}

/** An analysis by its identifier. */
export function analysisOf(id: string): Analysis {
  const found = analyses.find((analysis) => analysis.id === id);
  if (!found) throw new Error(`there is no analysis ${id}`);
  return found;
}

const wantedTables = ({ needs, uses }: Analysis): readonly Table[] =>
  tables.filter(({ name }) => needs.includes(name) || uses.includes(name));

/** What an analysis is made from, as the workbook has it now. */
export async function readAnalysed(analysis: Analysis, day: string) {
  const setting = await readSetting();
  return {
    day,
    setting: setting.setting,
    assumptions: setting.rows,
    tables: await readTables(wantedTables(analysis), setting),
  };
}

/**
 * Answers an analysis from the workbook as it is now.
 *
 * @param day For which day, YYYY-MM-DD.
 */
export async function analyse(id: string, partner: string | null, day: string): Promise<Answer> {
  const analysis = analysisOf(id);
  const source = await readAnalysed(analysis, day);
  const findings = analysis.find(source, partner);
  return findings ? { findings } : { reason: words.analyses.nothing(partner, analysis.needs) };
}
