import { analyses } from "../tables";
import { columns } from "./terminal";

/** Every analysis with its question and the tables that it needs, for people. */
export const analysesList = (): string =>
  analyses
    .map(({ id, title, question, needs, uses }) => {
      const tables = uses.length > 0 ? [["Uses", uses.join(", ")]] : [];
      return `${id}\n${columns([["Title", title], ["Question", question], ["Needs", needs.join(", ")], ...tables])}`;
    })
    .join("\n\n");

/** The same as JSON. */
export const analysesListJson = (): string =>
  JSON.stringify(
    analyses.map(({ id, title, question, isOfPartner, needs, uses, documents }) => ({
      id,
      title,
      question,
      isOfPartner,
      needs,
      uses,
      documents: documents.map(({ kind }) => kind.replaceAll(" ", "-")),
    })),
    null,
    2,
  );
