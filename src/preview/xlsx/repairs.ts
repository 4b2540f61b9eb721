import { elementsOf } from "./package";

/** Colours are written without how opaque they are. */
function repairColours(document: Document): void {
  for (const element of document.querySelectorAll("[rgb]")) {
    const colour = element.getAttribute("rgb") ?? "";
    if (/^[0-9a-f]{6}$/i.test(colour)) element.setAttribute("rgb", `FF${colour}`);
    else if (colour === "") element.removeAttribute("rgb");
  }
}

/** Puts right what the spreadsheet writes into a sheet, its styles or a table and the file format does not allow. */
export function repairPart(document: Document): void {
  repairColours(document);
  for (const rule of elementsOf(document, "dataValidation")) {
    if (rule.getAttribute("errorStyle") === "") rule.removeAttribute("errorStyle");
  }
  elementsOf(document, "cfRule").forEach((rule, place) => {
    rule.setAttribute("priority", String(place + 1));
  });
  for (const cell of elementsOf(document, "c")) {
    if (cell.getAttribute("t") !== "b") continue;
    const value = elementsOf(cell, "v")[0];
    if (value) value.textContent = /^(1|true)$/i.test(value.textContent.trim()) ? "1" : "0";
  }
}

/** Takes away what only makes a part longer: comments, and the blanks between elements. Texts stay as they are. */
export function tidy(document: Document): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const idle: ChildNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBlank =
      node.nodeType === Node.TEXT_NODE && node.textContent!.trim() === "" && node.parentElement!.childElementCount > 0;
    if (node.nodeType === Node.COMMENT_NODE || isBlank) idle.push(node as ChildNode);
  }
  for (const node of idle) node.remove();
}
