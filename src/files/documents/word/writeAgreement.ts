import { Document, Packer } from "docx";
import { type AgreementDocument, EngineError } from "../../../engine";
import { xmlText } from "../../xmlText";
import type { AgreementLayout } from "./layout";
import { checkedStamp } from "../stamp";
import { numbering } from "./lists";
import { pageEdges } from "./pageEdges";
import { margin, papers, textWidth } from "./paper";
import { reproducible } from "./reproducible";
import { agreementBlocks } from "./sections";
import { stylesIn } from "./styles";

function checkedLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    throw new EngineError("invalid-input", `the language must be a tag such as en-US, got "${language}"`);
  }
}

function checkedTitle(text: string): string {
  const title = xmlText(text).replace(/\s+/g, " ").trim();
  if (title === "") throw new EngineError("missing-data", "an agreement must have a title, got none");
  return title;
}

/** Writes an agreement as a Word document. See `agreementFile`. */
export async function writeAgreement(agreement: AgreementDocument, layout: AgreementLayout): Promise<Uint8Array> {
  const { paper = "A4", language = "en-GB" } = layout;
  const stamp = checkedStamp(layout.stamp);
  const title = checkedTitle(agreement.title);
  const document = new Document({
    title,
    // docx would write "Un-named": who made it is whoever sends it.
    creator: "",
    lastModifiedBy: "",
    styles: stylesIn(checkedLanguage(language)),
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: papers[paper], margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        ...pageEdges(title),
        children: agreementBlocks({ ...agreement, title }, textWidth(paper)),
      },
    ],
  });
  return reproducible(await Packer.pack(document, "uint8array"), stamp);
}
