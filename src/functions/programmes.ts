import {
  capabilityScore as scoreOf,
  certificationStates,
  onboardingPlan as planOf,
  type RequirementProgress,
  tierProgress as progressOf,
} from "../engine";
import { anyNumber, caseAt, isOmitted, type Output, readCases, readList, readNumber } from "./cells";
import { dayCell } from "./dates";
import { CellError } from "./errors";
import { readHoldings, readOneDay, readRecords, readTierTable, readTrainingGaps } from "./programmeRanges";

const dayOrNothing = (day: string | null): Output => (day === null ? "" : dayCell(day));

const unknown = (name: string) => new CellError("#N/A", `have has no value for ${name}`);

function progressCells(line: RequirementProgress, nextTier: string | null): Output[] {
  const { name, have, need, gap, pctMet, tier, expiresOn, lostOn } = line;
  return [
    name,
    tier ?? "None",
    nextTier ?? "",
    have ?? unknown(name),
    need ?? "",
    gap ?? unknown(name),
    pctMet ?? unknown(name),
    dayOrNothing(expiresOn),
    dayOrNothing(lostOn),
  ];
}

/**
 * Where a partner stands in a programme: tier reached, what the next one lacks, and when the tier is lost if nothing changes.
 *
 * The tier reached is the highest with all requirements met. Progress of a requirement is min(1, have / need); that of the whole is the
 * least of them, since the bottleneck decides. The day of loss is found by taking away, day by day, what expires.
 *
 * Rows of have with the same requirement add up. One that expires counts until the day before. A requirement without a row is not known: no
 * tier that asks for it is reached. Without asOf every row counts, and no days are told.
 *
 * @customfunction TIER_PROGRESS
 * @param requirements A header row with the names of the tiers, low to high, after the first cell; then one row a requirement: its name, and what each tier needs. A blank need asks for nothing; TRUE is 1 and FALSE is 0. Columns headed Unit or Source are passed over.
 * @param have One row for something that the partner has, two or three columns: requirement, value, and if it expires the first day on which it does not count any more.
 * @param [asOf] The day of the evaluation, a date; without it every row counts, whenever it expires.
 * @returns A header row, a row for all requirements together, and a row a requirement: tier reached (for a requirement the highest that it allows), next tier, have, need and gap for the next tier (the highest once it is reached), progress (0 to 1), the first day on which some of it expires, the first day on which the tier is lost.
 * @throws #N/A in the cells of a requirement without a value, and for the whole call where a name is blank; #VALUE! for the whole call if the shape is wrong, a name is repeated, a row of have names no requirement, or a cell is not a number or a date.
 * @see Our own rule in the form of the AWS Services Path (every requirement of a tier must be met), with the look-ahead that partner managers miss: an expired certificate costs a tier without warning.
 * @example =TANDEM.TIER_PROGRESS({"","Silver","Gold";"Revenue",200000,400000;"Certified people",2,4},{"Revenue",300000,"";"Certified people",2,"2027-03-01";"Certified people",1,"2027-01-15"},46346) -> {"Requirement","Tier reached","Next tier","Have","Need","Gap","Progress","Expires on","Tier lost on";"All requirements","Silver","Gold","","","",0.75,46402,46447;"Revenue","Silver","Gold",300000,400000,100000,0.75,"","";"Certified people","Silver","Gold",3,4,1,0.75,46402,46447}
 * @example =TANDEM.TIER_PROGRESS({"","Select","Premier","Diamond";"Co-sell ACV",250000,2000000,20000000},{"Co-sell ACV",2000000}) -> {"Requirement","Tier reached","Next tier","Have","Need","Gap","Progress","Expires on","Tier lost on";"All requirements","Premier","Diamond","","","",0.1,"","";"Co-sell ACV","Premier","Diamond",2000000,20000000,18000000,0.1,"",""}
 * @example =TANDEM.TIER_PROGRESS({"","Silver";"Revenue",200000},{"Turnover",300000}) -> #VALUE! have, row 1 must name a requirement of the programme, got "Turnover"
 */
export function tierProgress(requirements: unknown[][], have: unknown[][], asOf?: unknown): unknown[][] {
  const day = isOmitted(asOf) ? null : readOneDay(asOf, "asOf");
  const {
    tier,
    nextTier,
    requirements: lines,
    progress,
    lostOn,
  } = progressOf(readTierTable(requirements), readHoldings(have), day);
  const notKnown = lines.find(({ pctMet }) => pctMet === null);
  const expiries = lines.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [expiresOn])).sort();
  const whole: Output[] = [
    "All requirements",
    tier ?? "None",
    nextTier ?? "",
    "",
    "",
    "",
    progress ?? unknown(notKnown!.name),
    dayOrNothing(expiries[0] ?? null),
    dayOrNothing(lostOn),
  ];
  return [
    ["Requirement", "Tier reached", "Next tier", "Have", "Need", "Gap", "Progress", "Expires on", "Tier lost on"],
    whole,
    ...lines.map((line) => progressCells(line, nextTier)),
  ];
}

/**
 * Partner capability score of each case: total, whether it earns the designation, and the weakest metric.
 *
 * points_k = min(max_k, max_k · value_k / threshold_k), at least 0; total = Σ points_k; designated when the total passes and every points_k > 0.
 *
 * The weakest metric is the one with the least share of its maximum, the first of several; its number counts from 1 in the order of the columns.
 *
 * @customfunction CAPABILITY_SCORE
 * @param values One row a case, one column a metric, each in its own unit; below 0, as a net loss of customers, earns 0 points.
 * @param thresholds What earns the maximum, one number a metric, above 0.
 * @param maxPoints The maximum of each metric, above 0.
 * @param [passTotal] What the total must reach; 70 unless given.
 * @returns One row a case: total, designated (TRUE or FALSE), number of the weakest metric.
 * @throws #VALUE! in the row of a value that is not a number, #N/A where one is blank; #VALUE! for the whole call if the shape, a threshold or a maximum is wrong.
 * @see Microsoft Learn, Partner capability score: 70 points or more, and every metric above 0; https://learn.microsoft.com/partner-center/membership/partner-capability-score
 * @example =TANDEM.CAPABILITY_SCORE({6,1,1,400,3;-2,2,1,500,5},{10,2,1,500,5},{20,10,15,30,25}) -> {71,TRUE,2;80,FALSE,1}
 * @example =TANDEM.CAPABILITY_SCORE({6,1,1,400,4;6,1,1,400,""},{10,2,1,500,5},{20,10,15,30,25}) -> {76,TRUE,2;"#N/A values, row 2, column 5 is blank","#N/A values, row 2, column 5 is blank","#N/A values, row 2, column 5 is blank"}
 * @example =TANDEM.CAPABILITY_SCORE({6,1},{10,0},{20,10}) -> #VALUE! thresholds, metric 2 must be a number above 0, got 0
 */
export function capabilityScore(
  values: unknown[][],
  thresholds: unknown[][],
  maxPoints: unknown[][],
  passTotal?: unknown,
): unknown[][] {
  const needed = readList(thresholds, "thresholds");
  const maxima = readList(maxPoints, "maxPoints", needed.length);
  const pass = isOmitted(passTotal) ? 70 : readNumber(passTotal, "passTotal");
  const cases = readCases(
    values,
    "values",
    needed.map(() => anyNumber),
  );
  // Thresholds, maxima and the pass total are the whole call's, so they are refused before any row is.
  scoreOf(needed, needed, maxima, pass);
  return Array.from({ length: cases.count }, (_, i): Output[] => {
    const metrics = caseAt(cases, i);
    const blank = metrics.indexOf(null);
    const missing = new CellError("#N/A", `values, row ${i + 1}, column ${blank + 1} is blank`);
    const error = cases.errors.get(i) ?? (blank < 0 ? null : missing);
    if (error) return [error, error, error];
    const { total, isDesignated, weakest } = scoreOf(
      metrics.filter((value) => value !== null),
      needed,
      maxima,
      pass,
    );
    return [total, isDesignated, weakest + 1];
  });
}

/**
 * Who is certified on a day: valid people by certification and level, and whose certificate expires within 90 days.
 *
 * A certificate is valid when issued ≤ asOf < expires; one without an expiry always is, and is counted apart. A person with several of the same
 * certification and level counts once, until the last of them expires. Names are compared without case, spaces around and Unicode form.
 *
 * @customfunction CERTIFICATIONS
 * @param records One row a certificate, five columns: person, certification, level, issued, expires; dates, the expiry being the first day on which it is not valid. Level and expiry may be blank; a blank row is passed over.
 * @param asOf The day, a date.
 * @returns A header row, and a row for each certification and level in the order in which they first appear: certification, level, valid people, how many of them expire within 90 days, the next expiry, who expires, how many have no expiry. Certifications that nobody holds any more stay with 0 people.
 * @throws #VALUE! in a row at the end for a record with a bad date or an expiry that does not lie after the issue, #N/A where person, certification or issue is blank; the others stand. For the whole call #VALUE! if the shape or asOf is wrong, #N/A if asOf is blank.
 * @see Our own rule: a certificate is valid up to the day before it expires; people are counted, not certificates.
 * @example =TANDEM.CERTIFICATIONS({"Ann Lee","Architect","expert","2025-01-10","2027-01-10";"ann lee ","architect","Expert","2026-06-01","2028-06-01";"Ben Kay","Architect","expert","2025-02-01","2027-02-01";"Cy Ort","Sales","","2026-01-01",""},46346) -> {"Certification","Level","People","Expiring within 90 days","Next expiry","Who expires","Without expiry";"Architect","expert",2,1,46419,"Ben Kay",0;"Sales","",1,0,"","",1}
 * @example =TANDEM.CERTIFICATIONS({"Ann Lee","Sales","",46000,45000},46346) -> {"Certification","Level","People","Expiring within 90 days","Next expiry","Who expires","Without expiry";"Sales","","#VALUE! records, row 1: expires must lie after issued (2025-12-09), got 2023-03-15","","","",""}
 */
export function certifications(records: unknown[][], asOf: unknown): unknown[][] {
  const day = readOneDay(asOf, "asOf");
  const { certificates, errors } = readRecords(records);
  const rows = certificationStates(certificates, day).map((state): Output[] => [
    state.certification,
    state.level ?? "",
    state.people.length,
    state.expiring.length,
    dayOrNothing(state.nextExpiry),
    state.expiring.map(({ person }) => person.trim()).join("; "),
    state.withoutExpiry,
  ]);
  const text = (cell: unknown): string => (typeof cell === "string" ? cell.trim() : "");
  const wrong = errors.map(({ row, error }): Output[] => [text(row[1]), text(row[2]), error, "", "", "", ""]);
  const header = ["Certification", "Level", "People", "Expiring within 90 days", "Next expiry", "Who expires"];
  return [[...header, "Without expiry"], ...rows, ...wrong];
}

/**
 * The 90-day launch of a partnership as dated tasks: Foundation, Integration and Optimization.
 *
 * Day 1 is the kickoff; Foundation is days 1 to 30, Integration 31 to 60, Optimization 61 to 90. The relationship manager and the kickoff meeting
 * are due on day 1; the k-th of the n other tasks of a phase is due after k / n of it. Certified people that are missing add tasks that are due at
 * the end of Integration. A due date on a Saturday or Sunday moves to the Monday after it.
 *
 * @customfunction ONBOARDING_PLAN
 * @param kickoff The day of the kickoff, a date.
 * @param [gaps] One row a certification that lacks people: certification, people missing, and if wanted its level; none missing adds no task.
 * @returns A header row and a row a task: phase, task, starts, due, and the role that would usually do it.
 * @throws #VALUE! for the whole call if the kickoff is not a date, or gaps are not two or three columns with a number of 0 or more; #N/A if the kickoff or a cell of a gap is blank.
 * @see The framework, partnership activation: 90-day partnership launch plan; even spacing within a phase is our own rule.
 * @example =TANDEM.ONBOARDING_PLAN("2026-11-23",{"Platform architect",2,"expert"}) -> {"Phase","Task","Starts","Due","Owner";"Foundation","Assign a relationship manager",46349,46349,"Head of partnerships";"Foundation","Hold the kickoff meeting",46349,46349,"Relationship manager";"Foundation","Complete the legal documents",46349,46352,"Legal";"Foundation","Introduce the teams",46349,46357,"Relationship manager";"Foundation","Create the partner's account and portal access",46349,46363,"Partner operations";"Foundation","Set up performance tracking against the agreement",46349,46365,"Partner operations";"Foundation","Agree the training plan",46349,46370,"Partner enablement";"Foundation","Set up the processes",46349,46374,"Partner operations";"Foundation","Configure the tools",46349,46378,"Technical lead";"Integration","Train the partner's people",46379,46386,"Partner enablement";"Integration","Integrate the products",46379,46393,"Technical lead";"Integration","Launch the joint marketing",46379,46401,"Marketing";"Integration","Win the first deals",46379,46408,"Sales";"Integration","Certify 2 people: Platform architect, expert",46379,46408,"Partner enablement";"Optimization","Review the performance",46409,46419,"Relationship manager";"Optimization","Optimize what the review found",46409,46428,"Relationship manager";"Optimization","Plan the expansion",46409,46440,"Head of partnerships"}
 * @example =TANDEM.ONBOARDING_PLAN("soon") -> #VALUE! kickoff, row 1, column 1 must be a date, got the text "soon"
 */
export function onboardingPlan(kickoff: unknown, gaps?: unknown[][]): unknown[][] {
  const rows = planOf(readOneDay(kickoff, "kickoff"), readTrainingGaps(gaps));
  return [
    ["Phase", "Task", "Starts", "Due", "Owner"],
    ...rows.map(({ phase, task, starts, due, owner }) => [phase, task, dayCell(starts), dayCell(due), owner]),
  ];
}
