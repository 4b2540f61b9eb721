import {
  agreementMeasures,
  agreementTerms,
  EngineError,
  equallySpaced,
  type Health,
  type JudgedMinimum,
  type MeasuredPeriod,
  measureBounds,
  minimumHistories,
  nameKey,
  partnerHealth,
  type Performance,
  performanceOf,
  readAgreement,
  type Trend,
  trendOf,
} from "../../../engine";
import { type ContractRow, contracts } from "../../contracts";
import { metrics } from "../../metrics";
import type { Setting } from "../../table";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { contractOf } from "../agreements/contractCases";
import { type MetricSeries, partnerMetrics, type PartnerMetrics } from "./partnerMetrics";

/** How a partner performs, and from what. */
export interface HealthCase {
  readonly partner: string;
  readonly metrics: PartnerMetrics;
  /** In the order of the series; null where there is none. */
  readonly performance: Performance | null;
  readonly health: Health | null;
  readonly trends: readonly Trend[];
  /** Minimums of the agreement that is signed, as far as the metrics can tell; none without one. */
  readonly minimums: readonly JudgedMinimum[];
  readonly contract: ContractRow | null;
  readonly problems: readonly string[];
}

/** What the metrics say of the measures of agreements. */
function agreementPeriods({ series, sourcedRows }: PartnerMetrics): readonly MeasuredPeriod[] {
  const revenue = sourcedRows.map(({ date, value }) => ({ measure: "Annual revenue", date, value }) as const);
  const named = series.flatMap(({ metric, periods }) => {
    const measure = agreementMeasures.find((label) => nameKey(label) === nameKey(metric));
    if (!measure || measure === "Annual revenue") return [];
    const [least, most] = measureBounds(measure);
    return periods.flatMap(({ date, value }) =>
      value !== null && value >= least && value <= most ? [{ measure, date, value }] : [],
    );
  });
  return [...revenue, ...named];
}

function minimumsOf(contract: ContractRow, found: PartnerMetrics, day: string, { overrides }: Setting) {
  const terms = agreementTerms(readAgreement(contract.agreement ?? "", "the agreement"), overrides);
  return minimumHistories(terms.minimums, agreementPeriods(found), day, contract.signed);
}

function performanceIn(series: readonly MetricSeries[], { overrides }: Setting): Performance | null {
  if (series.length === 0) return null;
  const measures = series.map(({ label, group, last }) => ({
    label,
    group,
    weight: 1,
    lowerIsBetter: last.lowerIsBetter,
  }));
  return performanceOf(
    measures,
    null,
    overrides,
  )(
    series.map(({ last }) => last.value),
    series.map(({ last }) => last.target),
  );
}

/** What work comes to, or the fallback with what was wrong. */
function tried<T>(problems: string[], what: string, fallback: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    problems.push(`${what}: ${error.message}.`);
    return fallback;
  }
}

/** Makes it ready to say how partners perform; null of one that the metrics do not name. */
export function healthReader(source: Analysed): (partner: string) => HealthCase | null {
  const { day, setting } = source;
  const judge = partnerHealth(setting.overrides);
  const agreements = rowsIn(source, contracts);
  const metricsOf = byPartner(rowsIn(source, metrics));
  return (partner) => {
    const rows = metricsOf(partner);
    if (rows.length === 0) return null;
    const problems: string[] = [];
    const found = partnerMetrics(rows, day);
    const signed = contractOf(agreements, partner);
    const contract = signed?.status === "Signed" ? signed : null;
    const minimums = tried(problems, `${contracts.name}, ${contract?.contract ?? partner}`, [], () =>
      contract ? minimumsOf(contract, found, day, setting) : [],
    );
    const performance = tried(problems, `${metrics.name}, ${partner}`, null, () =>
      performanceIn(found.series, setting),
    );
    const trends = found.series.map(({ periods }) => trendOf(equallySpaced(periods), setting.overrides));
    const health = performance && judge(performance, minimums);
    return { partner, metrics: found, performance, health, trends, minimums, contract, problems };
  };
}
