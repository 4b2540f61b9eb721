import { type Mix, nameKey } from "../engine";

/** Sub-regions of the United Nations' M49 standard, by ISO 3166 codes of their countries. */
const subregions = {
  "northern africa": "DZ EG EH LY MA SD TN",
  "sub-saharan africa":
    "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW",
  caribbean: "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
  "central america": "BZ CR GT HN MX NI PA SV",
  "south america": "AR BO BR CL CO EC FK GF GY PE PY SR UY VE",
  "northern america": "BM CA GL PM US",
  "central asia": "KG KZ TJ TM UZ",
  "eastern asia": "CN HK JP KP KR MN MO TW",
  "south-eastern asia": "BN ID KH LA MM MY PH SG TH TL VN",
  "southern asia": "AF BD BT IN IR LK MV NP PK",
  "western asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
  "eastern europe": "BG BY CZ HU MD PL RO RU SK UA",
  "northern europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
  "southern europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
  "western europe": "AT BE CH DE FR LI LU MC NL",
  oceania: "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS",
} as const;

type Subregion = keyof typeof subregions;

const of = (...names: readonly Subregion[]): readonly string[] => names.flatMap((name) => subregions[name].split(" "));

const europe = of("eastern europe", "northern europe", "southern europe", "western europe");
const africa = of("northern africa", "sub-saharan africa");
const latinAmerica = of("caribbean", "central america", "south america");
const asia = of("central asia", "eastern asia", "south-eastern asia", "southern asia", "western asia");
const middleEast = "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE".split(" ");
const asiaPacific = [...of("eastern asia", "south-eastern asia", "southern asia"), ...of("oceania")];
const northAmerica = [...of("northern america"), "MX"];

/** Regions as sales organisations name them, by ISO 3166 codes of their countries. */
const regions: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ...Object.fromEntries(Object.entries(subregions).map(([name, codes]) => [name, codes.split(" ")])),
    africa,
    americas: [...latinAmerica, ...of("northern america")],
    anz: ["AU", "NZ"],
    apac: asiaPacific,
    "asia pacific": asiaPacific,
    "asia-pacific": asiaPacific,
    asia,
    asean: of("south-eastern asia"),
    benelux: ["BE", "LU", "NL"],
    dach: ["AT", "CH", "DE"],
    emea: [...europe, ...middleEast, ...africa],
    eu: "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
    europe,
    latam: latinAmerica,
    "latin america": latinAmerica,
    "middle east": middleEast,
    na: northAmerica,
    nordics: ["DK", "FI", "IS", "NO", "SE"],
    "north america": northAmerica,
    "uk & ireland": ["GB", "IE"],
    "uk and ireland": ["GB", "IE"],
    uki: ["GB", "IE"],
  }).map(([name, codes]) => [name, new Set(codes)]),
);

const spokenNames: Readonly<Record<string, string>> = {
  america: "US",
  "czech republic": "CZ",
  england: "GB",
  "great britain": "GB",
  holland: "NL",
  "hong kong": "HK",
  korea: "KR",
  "korea, republic of": "KR",
  macau: "MO",
  "northern ireland": "GB",
  "russian federation": "RU",
  scotland: "GB",
  "south korea": "KR",
  turkey: "TR",
  "u.k.": "GB",
  "u.s.": "US",
  "u.s.a.": "US",
  uae: "AE",
  uk: "GB",
  "united states of america": "US",
  usa: "US",
  "viet nam": "VN",
  wales: "GB",
};

const languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs"];

let codesByName: ReadonlyMap<string, string> | undefined;

/** Country codes by the names that countries have in our languages, from the platform's own tables; made on first use. */
function countryCodes(): ReadonlyMap<string, string> {
  if (codesByName) return codesByName;
  const codes = Object.values(subregions).flatMap((list) => list.split(" "));
  const names = languages.flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: "region" });
    return codes.map((code) => [nameKey(display.of(code) ?? code), code] as const);
  });
  codesByName = new Map([
    ...codes.map((code) => [code.toLowerCase(), code] as const),
    ...names,
    ...Object.entries(spokenNames),
  ]);
  return codesByName;
}

/** ISO 3166 code of a country by its name in one of our languages, or by its code; null where it is none we know. */
export const countryCode = (name: string): string | null => countryCodes().get(nameKey(name)) ?? null;

/**
 * Where a place lies in terms of our own regions: the region of ours that it names, else the smallest that contains its country,
 * else the place itself.
 *
 * @param place A region or a country, as a person wrote it.
 * @param ours Names of our regions, or countries, in their comparable form.
 */
export function regionAmong(place: string, ours: Iterable<string>): string {
  const key = nameKey(place);
  const named = [...ours];
  if (named.includes(key)) return key;
  const code = countryCode(place);
  if (code === null) return key;
  const countriesIn = (name: string): ReadonlySet<string> => {
    const country = countryCode(name);
    return regions.get(name) ?? new Set(country === null ? [] : [country]);
  };
  const containing = named.filter((name) => countriesIn(name).has(code));
  return containing.sort((a, b) => countriesIn(a).size - countriesIn(b).size)[0] ?? key;
}

/** A mix of places as a mix of our regions. */
export function regionsAmong(places: Mix, ours: Mix): Mix {
  const mix = new Map<string, number>();
  for (const [place, part] of places) {
    const region = regionAmong(place, ours.keys());
    mix.set(region, (mix.get(region) ?? 0) + part);
  }
  return mix;
}
