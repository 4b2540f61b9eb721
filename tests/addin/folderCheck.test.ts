import { readFileSync } from "node:fs";
import { checkManifest } from "../../scripts/checkManifest.mjs";
import { copyOfAddin } from "./builtFolder";

type Copy = ReturnType<typeof copyOfAddin>;

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description?: string;
    parameters: { description?: string; optional?: boolean }[];
  }[];
}

/** Changes functions.json of a copy. */
const withMetadata = (change: (metadata: Metadata) => void) => (copy: Copy) => {
  copy.edit("functions.json", (text) => {
    const metadata = JSON.parse(text) as Metadata;
    change(metadata);
    return JSON.stringify(metadata);
  });
};

describe("the check of the built folder finds", () => {
  test.each<{ fault: string; spoil: (copy: Copy) => void; says: string }>([
    {
      fault: "a file that was not built",
      spoil: (copy) => {
        copy.remove("support.html");
      },
      says: 'address "SupportUrl" must name a built file, got ',
    },
    {
      fault: "an icon of another size",
      spoil: (copy) => {
        copy.copy("assets/icon-32.png", "assets/icon-16.png");
      },
      says: 'icon "Icon.16" must be 16 × 16, got 32 × 32',
    },
    {
      fault: "an icon that is no PNG",
      spoil: (copy) => {
        copy.copy("support.html", "assets/icon-80.png");
      },
      says: 'icon "Icon.80" must be 80 × 80, got no PNG file',
    },
    {
      fault: "a command that the page does not have",
      spoil: (copy) => {
        copy.edit("manifest.xml", (text) => text.replace(">showReport<", ">showReports<"));
      },
      says: "command showReports must be associated by taskpane.js",
    },
    {
      fault: "a function that the bundle does not have",
      spoil: withMetadata(({ functions }) => {
        functions[0]!.id = "NO_SUCH";
      }),
      says: "function NO_SUCH must be associated by functions.js",
    },
    {
      fault: "a script that fails",
      spoil: (copy) => {
        copy.edit("taskpane.js", (text) => `throw new Error("on purpose");${text}`);
      },
      says: "taskpane.html: taskpane.js must run without error, got on purpose",
    },
    {
      fault: "functions that see no error cells",
      spoil: withMetadata((metadata) => {
        delete metadata.allowErrorForDataTypeAny;
      }),
      says: "functions.json must say allowErrorForDataTypeAny, or functions never see an error cell",
    },
    {
      fault: "a function without a description",
      spoil: withMetadata(({ functions }) => {
        delete functions[0]!.description;
      }),
      says: "SCORE must have a description",
    },
    {
      fault: "a parameter without a description",
      spoil: withMetadata(({ functions }) => {
        delete functions[0]!.parameters[0]!.description;
      }),
      says: "SCORE: parameter values must have a description",
    },
    {
      fault: "an optional parameter before one that is required",
      spoil: withMetadata(({ functions }) => {
        functions[0]!.parameters[0]!.optional = true;
      }),
      says: "SCORE: optional parameter values must come after those required",
    },
    {
      fault: "two functions of one id",
      spoil: withMetadata(({ functions }) => {
        functions[1]!.id = functions[0]!.id;
      }),
      says: "function id SCORE must be unique",
    },
    {
      fault: "a function that Excel would take for a cell",
      spoil: withMetadata(({ functions }) => {
        functions[0]!.name = "TAX2024";
      }),
      says: 'function name "TAX2024" must be 3 to 128 letters, digits, _ and . and not look like a cell',
    },
    {
      fault: "no scripts at all",
      spoil: (copy) => {
        copy.remove("functions.js");
      },
      says: "functions.js must be in ",
    },
  ])("$fault", ({ spoil, says }) => {
    const copy = copyOfAddin();
    try {
      spoil(copy);
      const manifest = readFileSync(`${copy.folder}/manifest.xml`, "utf8");
      expect(checkManifest({ manifest, folder: copy.folder, development: true })).toContainEqual(
        expect.stringContaining(says),
      );
    } finally {
      copy.dispose();
    }
  });
});
