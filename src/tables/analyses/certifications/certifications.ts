import { addDays, type CertificationGap, certificationGaps, certificationStates, type CertificationState, type Day, nameKey, onboardingAssumptions, valuesOf } from "../../../engine"; // prettier-ignore
import { certifications } from "../../certifications";
import { contracts } from "../../contracts";
import { partners } from "../../partners";
import { programme } from "../../programme";
import { type Analysed, type Analysis, type Findings, type FoundTable, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { certifiedPeople, readCertificates } from "./certificates";
import { certificationsSheet } from "./certificationsSheet";
import { distinctNames } from "../distinctNames";
import { askedByContracts, askedByProgramme, type PeopleAsked } from "./peopleAsked";
import { tierTableOf } from "../programmes/programmeNeeds";

const title = "Certifications";
const question = "Who is certified at each partner, whose certificate runs out soon, and whom must we train?";

type Gap = CertificationGap & Pick<PeopleAsked, "by">;

/** What the sheets say of a partner's certified people. */
interface Certified {
  readonly partner: string;
  readonly hasRows: boolean;
  readonly people: number;
  readonly states: readonly CertificationState[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly string[];
}

function certifiedIn(source: Analysed): (partner: string) => Certified {
  const { day, setting } = source;
  const own = byPartner(rowsIn(source, certifications));
  const agreed = byPartner(rowsIn(source, contracts));
  const table = tierTableOf(rowsIn(source, programme));
  return (partner) => {
    const rows = own(partner);
    const { certificates, notes } = readCertificates(rows);
    const people = certifiedPeople(certificates, day).length;
    const next = askedByProgramme(table, people);
    const asked = [...askedByContracts(agreed(partner), setting.overrides), ...(next === null ? [] : [next])];
    const gaps = certificationGaps(certificates, asked, day, setting.overrides);
    return {
      partner,
      hasRows: rows.length > 0,
      people,
      states: certificationStates(certificates, day, setting.overrides),
      gaps: gaps.map((gap, i) => ({ ...gap, by: asked[i]!.by })),
      notes,
    };
  };
}

const isOfProgramme = ({ by }: Gap): boolean => by.startsWith("Programme, ");

const most = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values));

const firstExpiry = ({ states }: Certified): Day | null =>
  states.flatMap(({ nextExpiry }) => nextExpiry ?? []).sort()[0] ?? null;

function overviewRow(certified: Certified) {
  const { partner, people, states, gaps } = certified;
  const agreed = most(gaps.filter((gap) => !isOfProgramme(gap)).map(({ missing }) => missing));
  const next = gaps.find(isOfProgramme);
  return [
    partner,
    people,
    states.reduce((sum, { expiring }) => sum + expiring.length, 0),
    firstExpiry(certified),
    distinctNames(states.flatMap(({ expiring }) => expiring.map(({ person }) => person.trim()))).join("; ") || null,
    states.reduce((sum, { withoutExpiry }) => sum + withoutExpiry, 0),
    agreed,
    next ? `${next.missing} for ${next.by.slice("Programme, ".length)}` : null,
  ] as const;
}

function overview(all: readonly Certified[]): Findings {
  const lack = ({ gaps }: Certified) =>
    most(gaps.filter((gap) => !isOfProgramme(gap)).map(({ missing }) => missing)) ?? 0;
  const sorted = [...all].sort(
    (a, b) => lack(b) - lack(a) || ((firstExpiry(a) ?? "~") < (firstExpiry(b) ?? "~") ? -1 : 1),
  );
  const without = all.filter(({ hasRows }) => !hasRows).map(({ partner }) => partner);
  return {
    facts: [
      { label: "Certified people", cell: all.reduce((sum, { people }) => sum + people, 0), type: "count" },
      {
        label: "Partners that miss their agreement's people",
        cell: all.filter((one) => lack(one) > 0).length,
        type: "count",
      },
      {
        label: "Certifications that run out soon",
        cell: all.reduce((sum, { states }) => sum + states.reduce((own, { expiring }) => own + expiring.length, 0), 0),
        type: "count",
      },
    ],
    tables: [
      {
        title: "Certified people by partner",
        columns: [
          { header: "Partner", type: "text" },
          { header: "People", type: "count" },
          { header: "Run out soon", type: "count" },
          { header: "Next expiry", type: "date" },
          { header: "Whose", type: "text" },
          { header: "Without expiry", type: "count" },
          { header: "Missing for the agreement", type: "count" },
          { header: "Missing for a tier", type: "text" },
        ],
        rows: sorted.map(overviewRow),
      },
    ],
    notes: [
      ...all.flatMap(({ notes }) => notes),
      ...(without.length === 0 ? [] : [`Without a row in Certifications, so nobody counts: ${without.join(", ")}.`]),
      soon,
    ],
  };
}

const soon =
  "Soon is within 90 days; a certificate counts until the day before it expires, and a person once: our own rules.";

const peopleTable = ({ states }: Certified): FoundTable => ({
  title: "Valid people by certification",
  columns: [
    { header: "Certification", type: "text" },
    { header: "Level", type: "text" },
    { header: "People", type: "count" },
    { header: "Run out soon", type: "count" },
    { header: "Next expiry", type: "date" },
    { header: "Without expiry", type: "count" },
  ],
  rows: states.map(({ certification, level, people, expiring, nextExpiry, withoutExpiry }) => [
    certification,
    level,
    people.length,
    expiring.length,
    nextExpiry,
    withoutExpiry,
  ]),
});

const expiringTable = ({ states }: Certified): FoundTable => ({
  title: "Run out soon",
  columns: [
    { header: "Person", type: "text" },
    { header: "Certification", type: "text" },
    { header: "Level", type: "text" },
    { header: "Expires", type: "date" },
  ],
  rows: states
    .flatMap(({ certification, level, expiring }) =>
      expiring.map(({ person, expires }) => [person.trim(), certification, level, expires] as const),
    )
    .sort(([, , , a], [, , , b]) => ((a ?? "~") < (b ?? "~") ? -1 : 1)),
});

const gapTable = ({ gaps }: Certified): FoundTable => ({
  title: "People asked for",
  columns: [
    { header: "Asked by", type: "text" },
    { header: "Level", type: "text" },
    { header: "Asked", type: "count" },
    { header: "Have", type: "count" },
    { header: "Missing", type: "count" },
    { header: "Missing once they run out", type: "count" },
  ],
  rows: gaps.map(({ by, level, people, have, missing, expiring }) => [
    by,
    level ?? "any",
    people,
    have,
    missing,
    Math.max(0, people - (have - expiring)),
  ]),
});

/** What training must bring, the largest gap of each level, and which certificates must be renewed. */
function trainingTable({ states, gaps }: Certified, source: Analysed): FoundTable {
  const by = addDays(source.day, valuesOf(onboardingAssumptions, source.setting.overrides).integration);
  const largest = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = nameKey(gap.level ?? "");
    if (gap.missing > (largest.get(key)?.missing ?? 0)) largest.set(key, gap);
  }
  const certify = [...largest.values()].map((gap) => {
    const people = gap.missing === 1 ? "1 person" : `${gap.missing} people`;
    return [`Certify ${people}${gap.level === null ? "" : `, ${gap.level}`}`, by, gap.by] as const;
  });
  const renew = states.flatMap(({ certification, expiring }) =>
    expiring.flatMap(({ person, expires }) =>
      expires === null
        ? []
        : [[`Renew ${certification} of ${person.trim()}`, addDays(expires, -1), "Runs out the day after"] as const],
    ),
  );
  return {
    title: "Training plan",
    columns: [
      { header: "What", type: "text" },
      { header: "By", type: "date" },
      { header: "Why", type: "text" },
    ],
    rows: [...certify, ...renew].sort(([, a], [, b]) => (a < b ? -1 : a === b ? 0 : 1)),
  };
}

function ofOne(certified: Certified, source: Analysed): Findings {
  const { people, states, hasRows, notes, partner } = certified;
  const tables = [
    peopleTable(certified),
    expiringTable(certified),
    gapTable(certified),
    trainingTable(certified, source),
  ];
  return {
    facts: [
      { label: "Certified people", cell: people, type: "count" },
      {
        label: "Certifications that run out soon",
        cell: states.reduce((sum, { expiring }) => sum + expiring.length, 0),
        type: "count",
      },
      { label: "Next expiry", cell: firstExpiry(certified), type: "date" },
    ],
    tables: tables.filter(({ rows }) => rows.length > 0),
    notes: [
      ...(hasRows ? [] : [`Certifications has no row of ${partner}, so nobody counts.`]),
      ...notes,
      soon,
      "Training is due 60 days from now, as long as the framework's onboarding takes to the end of Integration: our own rule.",
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const certifiedOf = certifiedIn(source);
  if (partner !== null) {
    const own = certifiedOf(partner);
    return own.hasRows || own.gaps.some((gap) => !isOfProgramme(gap)) ? ofOne(own, source) : null;
  }
  const rows = rowsIn(source, certifications);
  if (rows.length === 0) return null;
  const asked = rowsIn(source, contracts).filter(
    (contract) => askedByContracts([contract], source.setting.overrides).length > 0,
  );
  const names = distinctNames([...rows, ...asked].map((row) => row.partner));
  return names.length === 0 ? null : overview(names.map(certifiedOf));
}

/** Who is certified at each partner, who must renew, and whom an agreement or a tier still lacks. */
export const certificationsAnalysis: Analysis = {
  id: "certifications",
  title,
  question,
  about: certifications.name,
  isOfPartner: true,
  needs: [certifications.name],
  uses: [partners.name, contracts.name, programme.name],
  find,
  sheet: (partner) => certificationsSheet(title, question, partner),
  documents: [],
};
