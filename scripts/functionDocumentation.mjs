import { readdirSync, readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import ts from "typescript";

const folder = "src/functions";

/** Files of the functions layer that hold functions, in the order of the documentation. */
export const nouns = [
  "scoring",
  "weights",
  "stability",
  "partners",
  "agreements",
  "programmes",
  "performance",
  "pipeline",
  "relationships",
  "competition",
  "valuation",
].filter((noun) => readdirSync(folder).includes(`${noun}.ts`));

const text = (comment) => ts.getTextOfJSDocComment(comment)?.trim() ?? "";

/** A tag as written: TypeScript would take the first word after @see for a name. */
const written = (tag) =>
  tag
    .getText()
    .replace(/^@\w+\s*/, "")
    .replace(/\n\s*\*\s?/g, "\n")
    .trim();

/** A docblock taken apart: what functions.json, docs/functions.md and the tests are made from. */
function documented(declaration) {
  const [block] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const tags = (name) => (block?.tags ?? []).filter((tag) => tag.tagName.text === name);
  const one = (name) => tags(name).map(written).join("; ");
  const [sentence = "", ...details] = text(block?.comment).split(/\n\s*\n/);
  return {
    name: one("customfunction"),
    sentence: sentence.replace(/\s+/g, " "),
    details: details.join("\n\n"),
    parameters: tags("param").map((tag) => ({
      name: tag.name.getText(),
      optional: tag.isBracketed,
      text: text(tag.comment).replace(/\s+/g, " "),
    })),
    returns: one("returns").replace(/\s+/g, " "),
    throws: one("throws").replace(/\s+/g, " "),
    source: one("see").replace(/\s+/g, " "),
    examples: tags("example").map((tag) => {
      const [call = "", result = ""] = written(tag).split(" -> ");
      return { call: call.trim(), result: result.trim() };
    }),
  };
}

/** Every function of the workbook, by noun, from the docblocks. */
export function documentation() {
  return nouns.map((noun) => {
    const file = `${folder}/${noun}.ts`;
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const declarations = source.statements.filter(
      (statement) =>
        ts.isFunctionDeclaration(statement) &&
        ts.getJSDocTags(statement).some((tag) => tag.tagName.text === "customfunction"),
    );
    return { noun, functions: declarations.map(documented) };
  });
}

/** What Excel is told of the functions. */
export async function metadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(nouns.map((noun) => `${folder}/${noun}.ts`));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const generated = JSON.parse(metadataJson);
  return {
    // So that a function sees an error cell and can say where it stands, instead of not being called.
    allowErrorForDataTypeAny: true,
    ...generated,
    functions: generated.functions.map(({ description, parameters, ...rest }) => ({
      ...rest,
      description: description.split(/\n\s*\n/)[0].replace(/\s+/g, " "),
      parameters: parameters.map((parameter) => ({
        ...parameter,
        description: parameter.description.replace(/\s+/g, " "),
      })),
    })),
  };
}
