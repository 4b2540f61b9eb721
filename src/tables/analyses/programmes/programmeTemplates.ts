import { type CapabilityTemplate, capabilityTemplates, type Programme, programmes } from "../../../engine";
import { programme } from "../../programme";
import { type Analysis, type Findings, type FoundTable, rowsIn } from "../analysis";
import { programmeTemplatesSheet } from "./programmeTemplatesSheet";

const title = "Vendor programmes";
const question = "What do the programmes of Microsoft, AWS and Google ask of a partner, and where do we stand in them?";

/** Programmes of vendors: all but our own, which has no date. */
export const vendorProgrammes = programmes.filter(({ asOf }) => asOf !== null);

const tierTable = ({ name, edition, tiers, requirements }: Programme): FoundTable => ({
  title: `${name}, edition ${edition}`,
  columns: [
    { header: "Requirement", type: "text" },
    { header: "Unit", type: "text" },
    ...tiers.map((header) => ({ header, type: "number" }) as const),
  ],
  rows: requirements.map((requirement) => [requirement.name, requirement.unit, ...requirement.needs]),
});

const scoreTable = ({ name, tracks, passTotal }: CapabilityTemplate): FoundTable => ({
  title: `${name}, passed with ${passTotal} points`,
  columns: [
    { header: "Metric", type: "text" },
    { header: "Unit", type: "text" },
    { header: "Most points", type: "number" },
    { header: "Enterprise needs", type: "number" },
    { header: "SMB needs", type: "number" },
    { header: "Note", type: "text" },
  ],
  rows: tracks.Enterprise.map((metric, k) => {
    const smb = tracks.SMB[k];
    const steps = metric.skilling ? ["certifications count in steps"] : [];
    const notes = metric.note === undefined ? [] : [`Enterprise ${metric.note}`];
    const smbNotes = smb?.note === undefined ? [] : [`SMB ${smb.note}`];
    const note = [...steps, ...notes, ...smbNotes].join("; ");
    return [metric.name, metric.unit, metric.maxPoints, metric.threshold, smb?.threshold ?? null, note || null];
  }),
});

const sources: FoundTable = {
  title: "Editions and sources",
  columns: [
    { header: "Programme", type: "text" },
    { header: "Edition", type: "text" },
    { header: "As of", type: "date" },
    { header: "Source", type: "text" },
  ],
  rows: [
    ...vendorProgrammes.map(({ name, edition, asOf, source }) => [name, edition, asOf, source]),
    ...capabilityTemplates.map(({ name, asOf, source }) => [name, "Partner capability score", asOf, source]),
  ],
};

const findings: Findings = {
  facts: [],
  tables: [sources, ...vendorProgrammes.map(tierTable), ...capabilityTemplates.map(scoreTable)],
  notes: [
    "Vendors change their programmes: compare with the source before relying on a number.",
    "A tier needs all of its row; a capability score needs its total and points in every metric.",
    "Google's numbers come from a secondary source that quotes the programme's guide.",
  ],
};

/** The published programmes of vendors, and a sheet that reckons where we stand in them. */
export const programmeTemplatesAnalysis: Analysis = {
  id: "programme-templates",
  title,
  question,
  about: programme.name,
  isOfPartner: false,
  needs: [programme.name],
  uses: [],
  find: (source) => (rowsIn(source, programme).length === 0 ? null : findings),
  sheet: () => programmeTemplatesSheet(title, question, vendorProgrammes, capabilityTemplates),
  documents: [],
};
