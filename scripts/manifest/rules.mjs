import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

export const packageFile = path.join(root, "package.json");

const repeated = (values) => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];

/** Which list of resources an element takes its resid from. */
const lists = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
};

const longest = { ShortStrings: 125, LongStrings: 250 };

function resourceIds({ references, resources }) {
  const ids = resources.map(({ id }) => id);
  const used = new Set(references.map(({ resid }) => resid));
  return [
    ...[...used].filter((resid) => !ids.includes(resid)).map((resid) => `resid "${resid}" must have a resource`),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource "${id}" must be used`),
    ...repeated(ids).map((id) => `resource id "${id}" must be unique`),
    ...[...new Set([...ids, ...used])]
      .filter((id) => id.length > 32)
      .map((id) => `resid "${id}" must have at most 32 characters, got ${id.length}`),
  ];
}

function resourceLists({ references, resources }) {
  return references.flatMap(({ resid, by }) => {
    const resource = resources.find(({ id }) => id === resid);
    if (resource === undefined || lists[by] === undefined || resource.list === lists[by]) return [];
    return [`resid "${resid}" of ${by} must be among ${lists[by]}, got ${resource.list}`];
  });
}

function controlIds({ all }) {
  const ids = all("Control", "Item", "Group", "CustomTab").map((element) => element.getAttribute("id"));
  return repeated(ids).map((id) => `id "${id}" of a control or group must be unique`);
}

function textLengths({ resources }) {
  return resources.flatMap(({ id, list, values }) => [
    ...values
      .filter((value) => value.length > longest[list])
      .map((value) => `text "${id}" must have at most ${longest[list]} characters, got ${value.length}`),
    ...values.filter((value) => value.trim() === "").map(() => `resource "${id}" must not be empty`),
  ]);
}

function addresses({ addresses: all }, { development }) {
  return all.flatMap(({ name, address }) => {
    if (!URL.canParse(address) || new URL(address).protocol !== "https:") {
      return [`address "${name}" must be an https address, got "${address}"`];
    }
    const isLocal = /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);
    return isLocal && !development ? [`address "${name}" must not be local outside development, got "${address}"`] : [];
  });
}

function iconSizes({ all }) {
  return all("Icon").flatMap((icon) => {
    const owner = icon.parentElement.getAttribute("id");
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    return ["16", "32", "80"]
      .filter((size) => !sizes.includes(size))
      .map((size) => `icon of "${owner}" must have size ${size}`);
  });
}

function sharedRuntime({ all, references, valueOf }) {
  const runtimes = all("Runtime");
  if (runtimes.length !== 1) return [`there must be one Runtime, got ${runtimes.length}`];
  const [runtime] = runtimes;
  const resid = runtime.getAttribute("resid");
  const page = valueOf(resid);
  const ofThePage = ({ by, element }) =>
    by === "FunctionFile" || (by === "SourceLocation" && ["Page", "Action"].includes(element.parentElement.localName));
  const defaultPages = all("DefaultSettings").flatMap(({ children }) =>
    [...children].filter(({ localName }) => localName === "SourceLocation"),
  );
  return [
    ...(runtime.getAttribute("lifetime") === "long" ? [] : ['Runtime must have lifetime="long"']),
    ...references
      .filter((reference) => ofThePage(reference) && reference.resid !== resid)
      .map(({ by, resid: other }) => `${by} must have the runtime's resid "${resid}", got "${other}"`),
    ...defaultPages
      .map((element) => element.getAttribute("DefaultValue"))
      .filter((address) => address !== page)
      .map((address) => `DefaultSettings must name the runtime's page ${page}, got "${address}"`),
    ...all("TaskpaneId").map(() => "TaskpaneId must not be used with a shared runtime"),
  ];
}

/** The newest version of each requirement set that the add-in may require. */
const newest = { CustomFunctionsRuntime: "1.1", SharedRuntime: "1.1", ExcelApi: "1.15" };

const minor = (version) => Number(version.split(".")[1]);

function requirementSets({ all }) {
  return all("Set").flatMap((set) => {
    const name = set.getAttribute("Name");
    const version = set.getAttribute("MinVersion") ?? set.parentElement.getAttribute("DefaultMinVersion") ?? "1.1";
    if (!Object.hasOwn(newest, name)) {
      return [`requirement set must be one of ${Object.keys(newest).join(", ")}, got "${name}"`];
    }
    const isNewer = !version.startsWith("1.") || minor(version) > minor(newest[name]);
    return isNewer ? [`requirement set ${name} must be at most ${newest[name]}, got ${version}`] : [];
  });
}

function namespace({ all, valueOf }) {
  const names = all("Namespace").map((element) => valueOf(element.getAttribute("resid")));
  return names.length === 1 && names[0] === "TANDEM"
    ? []
    : [`namespace of the functions must be TANDEM, got ${names.map((name) => `"${name}"`).join(", ") || "none"}`];
}

function version({ all }, { packageVersion }) {
  const [given] = all("Version").map((element) => element.textContent.trim());
  return given === `${packageVersion}.0`
    ? []
    : [`version must be package.json's and .0, ${packageVersion}.0, got ${given}`];
}

/** What can be said of a manifest by itself. */
export const rules = [
  resourceIds,
  resourceLists,
  controlIds,
  textLengths,
  addresses,
  iconSizes,
  sharedRuntime,
  requirementSets,
  namespace,
  version,
];
