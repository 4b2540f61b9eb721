// Makes src/functions/functions.json and docs/functions.md from the docblocks; with --check says whether they are fresh.
import { readFileSync, writeFileSync } from "node:fs";
import prettier from "prettier";
import { documentation, metadata } from "./functionDocumentation.mjs";

const titles = {
  scoring: "Scoring, any model",
  weights: "Weights of criteria",
  stability: "Stability of ranks",
  partners: "Partners",
  agreements: "Agreements",
  programmes: "Programmes and certifications",
  performance: "Performance and health",
  pipeline: "Pipeline",
  relationships: "Relationships and engagement",
  competition: "Competition",
  valuation: "Valuation",
};

const cell = (words) => words.replaceAll("|", "\\|");

function page({ name, sentence, details, parameters, returns, throws, source, examples }) {
  const call = `TANDEM.${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
  return [
    `### ${name}`,
    sentence,
    `\`${call}\``,
    details,
    "| parameter | what it is |\n| --- | --- |\n" +
      parameters.map((parameter) => `| ${parameter.name} | ${cell(parameter.text)} |`).join("\n"),
    `**Result.** ${returns}`,
    `**Errors.** ${throws}`,
    `**Source.** ${source}`,
    "```text\n" + examples.map(({ call: formula, result }) => `${formula}\n  ${result}`).join("\n") + "\n```",
  ].join("\n\n");
}

const intro = `# Functions

Every function takes whole ranges, a row a case, and spills; or one row, for use inside an Excel table. Blank cells are missing data, never 0. A
bad row gives that row its error; a bad shape or a bad weight gives the whole call \`#VALUE!\` with a message that names the parameter, row and
column. Scores are 0 to 100, rates and shares fractions, money in one currency.

This page is made from the docblocks in \`src/functions\` by \`npm run docs\`; the examples run as tests.`;

async function files() {
  const nouns = documentation().map(
    ({ noun, functions }) => `## ${titles[noun]}\n\n${functions.map(page).join("\n\n")}`,
  );
  const written = {
    "src/functions/functions.json": JSON.stringify(await metadata()),
    "docs/functions.md": [intro, ...nouns].join("\n\n"),
  };
  const options = await prettier.resolveConfig("package.json");
  const entries = Object.entries(written).map(async ([file, content]) => [
    file,
    await prettier.format(content, { ...options, filepath: file }),
  ]);
  return Promise.all(entries);
}

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const stale = (await files()).filter(([file, content]) => read(file) !== content);
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is not what the docblocks say; run npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, content] of stale) {
    writeFileSync(file, content);
    console.log(`wrote ${file}`);
  }
}
