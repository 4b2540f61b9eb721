import { companies, reportParts } from "../../tables";
import { readTable } from "../../workbook";
import { readReportSource, reportableTables } from "./readReportSource";
import { words } from "../words";
import type { FoundReport } from "./reportState";

const overview = "Overview";

/** Names of the companies of the workbook, in its order. */
async function companyNames(): Promise<readonly string[]> {
  const region = await readTable(companies.name);
  if (!region) return [];
  const source = await readReportSource(
    reportParts.filter(({ needs }) => needs.includes(companies.name)),
    { asOf: "", day: "" },
    null,
  );
  const names = source.tables.flatMap(({ rows }) => rows.map(({ name }) => name));
  return [...new Set(names.filter((name) => name !== ""))];
}

/** What a report of the workbook may have, and what is lacking for the rest. */
export async function reportContents(): Promise<FoundReport> {
  const there = new Set((await reportableTables()).map(({ name }) => name));
  const hasCompanies = there.has(companies.name);
  return {
    parts: reportParts.map(({ id, title, needs, isExtra = false }) => ({
      id,
      title,
      isExtra,
      group: isExtra ? words.report.analyses : (needs[0] ?? overview),
      lacks: there.size === 0 ? needs : needs.filter((name) => !there.has(name)),
    })),
    tables: there.size,
    // A table that cannot be read says so when it is reported.
    companies: hasCompanies ? await companyNames().catch(() => []) : [],
  };
}
