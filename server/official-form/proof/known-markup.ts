import { ancestorOf, attributeOf, childOf, descendants, elementsOf, textOf, type XmlElement } from "../xml/xml-node.ts";
import { canonicalName } from "../xml/namespaces.ts";
import type { WordPackage } from "../package/word-package.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** What the views resolve and compare, or what no reader of a page sees. A program that saves a file anew may write it as it likes. */
const KNOWN = new Set(
  [
    // Parts, blocks and pieces of text.
    ...words("document body hdr ftr footnotes endnotes footnote endnote p r t tab br cr noBreakHyphen softHyphen sym hyperlink bookmarkStart bookmarkEnd footnoteReference endnoteReference footnoteRef endnoteRef separator continuationSeparator txbxContent drawing pict smartTag smartTagPr proofErr lastRenderedPageBreak permStart permEnd"),
    // Comments and revisions are told by themselves.
    ...words("commentRangeStart commentRangeEnd commentReference annotationRef ins del delText moveFrom moveTo rPrChange pPrChange"),
    // Paragraphs.
    ...words("pPr pStyle keepNext keepLines pageBreakBefore widowControl numPr ilvl numId suppressLineNumbers pBdr top left bottom right between bar shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl framePr"),
    // Letters.
    ...words("rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden specVanish color w kern position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout"),
    // Tables.
    ...words("tbl tblPr tblStyle tblpPr tblOverlap tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription insideH insideV start end tblGrid gridCol tr trPr tblHeader cantSplit trHeight hidden gridBefore gridAfter wBefore wAfter cnfStyle tc tcPr tcW gridSpan vMerge tcBorders tcMar noWrap vAlign"),
    // Pages.
    ...words("sectPr headerReference footerReference footnotePr endnotePr pos numFmt numStart numRestart type pgSz pgMar pgNumType cols col titlePg docGrid formProt noEndnote"),
    // Controls and fields; what they are bound to is compared with the data.
    ...words("sdt sdtPr sdtEndPr sdtContent alias id lock placeholder docPart docPartObj docPartGallery docPartUnique docPartList docPartCategory showingPlcHdr temporary text richText date dateFormat lid storeMappedDataAs calendar dropDownList comboBox listItem picture dataBinding fldChar fldSimple instrText ffData name enabled calcOnExit entryMacro exitMacro helpText statusText textInput default maxLength format checkBox size sizeAuto checked ddList result listEntry"),
    // Styles and lists.
    ...words("styles docDefaults rPrDefault pPrDefault latentStyles lsdException style aliases basedOn next link autoRedefine uiPriority semiHidden unhideWhenUsed qFormat locked rsid numbering abstractNum num abstractNumId nsid multiLevelType tmpl styleLink numStyleLink lvl lvlRestart isLgl suff lvlText lvlJc lvlOverride startOverride"),
  ].map((name) => `w:${name}`),
);
/** What Word has added since 2010 and writes of its own accord: kinds of controls, fine points of type, and effects of letters with their colours, which the views compare. */
const ADDED = new Set([
  ...words("checkbox checked checkedState uncheckedState ligatures numForm numSpacing stylisticSets styleSet cntxtAlts").map((name) => `w14:${name}`),
  ...words("textFill textOutline glow shadow reflection props3d scene3d noFill solidFill gradFill gsLst gs lin path fillToRect srgbClr schemeClr sysClr prstClr alpha lumMod lumOff tint shade satMod satOff hueMod hueOff prstDash round bevel miter bevelT bevelB extrusionClr contourClr camera lightRig rot").map((name) => `w14:${name}`),
  ...words("appearance color repeatingSection sectionTitle doNotAllowInsertDeleteSection repeatingSectionItem webExtensionLinked webExtensionCreated collapsed").map((name) => `w15:${name}`),
]);
/** Pictures and shapes are compared as wholes. Words as an effect or in a diagram are not. */
const DRAWN = /^(a|wp|wp14|wps|wpg|wpc|pic|v|o|w10|a14|asvg):/;
const DRAWN_WORDS = new Set(["a:t", "v:textpath"]);
/** Extensions that every program of today reads, so that the first branch counts. */
const READ = /^(wps|wpg|wpc|wpi|w14|w15|wp14|w16se|a14|asvg|cx\d?|aink|am3d|v)$/;

/** Markup of the text, its styles and lists that this program cannot weigh and that the expected file does not hold: nobody's saving excuses it. */
export function strangeMarkup(expected: WordPackage, found: WordPackage, part: string): string[] {
  const known = counted(expected.maybeXml(part)?.root);
  return Array.from(counted(found.maybeXml(part)?.root)).filter(([key, count]) => count > (known.get(key) ?? 0)).map(([key]) => key.split(" ")[0]!);
}

function counted(root: XmlElement | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of root ? descendants(root) : []) {
    const key = strangeness(element);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What tells one strange element from another: its name with what it says. */
function strangeness(element: XmlElement): string | undefined {
  if (element.name === "w:tblStylePr" || (element.name === "w:style" && attributeOf(element, "w:type") === "table")) return ofTableStyle(element);
  if (KNOWN.has(element.name) || ADDED.has(element.name) || (DRAWN.test(element.name) && !DRAWN_WORDS.has(element.name))) return undefined;
  if (element.name === "mc:AlternateContent" || element.name === "mc:Fallback" || (element.name === "mc:Choice" && isShape(element))) return undefined;
  return `${element.name} ${attributeOf(element, "string") ?? ""} ${textOf(element).replace(/\s+/g, "")}`;
}

const isShape = (choice: XmlElement): boolean => (attributeOf(choice, "Requires") ?? "").split(" ").every((prefix) => READ.test(prefix)) && Array.from(descendants(choice)).some(({ name }) => name === "w:drawing" || name === "w:pict");

/** Asks for nothing but shapes; by the address of the namespace, for a prefix can be given to any. */
const isBox = (choice: XmlElement): boolean => (attributeOf(choice, "Requires") ?? "").split(" ").every((prefix) => /^wp[sgc]:/.test(canonicalName(addressOf(choice, prefix), "box")));
const addressOf = (element: XmlElement | undefined, prefix: string): string | undefined => element && (element.declares?.[prefix] ?? addressOf(element.parent, prefix));

/** Of the formats of a table style, which the views resolve only in part, what hides, covers, shrinks, bleaches or moves away. */
const WEIGHTY = new Set(["w:vanish", "w:specVanish", "w:hidden", "w:color", "w:shd", "w:sz", "w:w", "w:position", "w:fitText", "w:trHeight", "w:tcMar", "w:tblCellMar", "w:ind", "w:spacing"]);

/** A table style, or what it says of certain rows and columns, by what is weighty in it. */
function ofTableStyle(element: XmlElement): string | undefined {
  const own = Array.from(descendants(element)).filter((one) => WEIGHTY.has(one.name) && (element.name === "w:tblStylePr" || ancestorOf(one, "w:tblStylePr") === undefined)).map(said).filter((one) => one !== "").toSorted();
  return own.length === 0 ? undefined : `${element.name} ${attributeOf(element, "w:type") ?? ""} ${own.join(" ")}`;
}

/** Values that mean nothing, which programs write or leave out. */
const NOTHING = new Set(["", "0", "auto", "clear", "dxa", "nil"]);

function said(element: XmlElement): string {
  const values = element.attributes.filter(({ name, value }) => name.startsWith("w:") && !NOTHING.has(value)).map(({ name, value }) => `${name}=${value}`).toSorted();
  const inner = elementsOf(element).map(said).filter((one) => one !== "");
  return isSwitch(element) || values.length + inner.length > 0 ? [element.name, ...values, ...inner].join(" ") : "";
}

const isSwitch = ({ name, attributes }: XmlElement): boolean => attributes.length === 0 && (name === "w:vanish" || name === "w:specVanish" || name === "w:hidden");

/** The words of an element, of all that is drawn and written in it, without blanks. */
const wordsOf = (element: XmlElement): string => Array.from(descendants(element)).filter(({ name }) => name === "w:t" || name === "w:delText").map(textOf).join("").replace(/\s+/g, "");

/** Words that only some programs or pages show: branches for other programs that say something else, and what stands beside the line above the notes. */
export function asideWords(root: XmlElement): string[] {
  return Array.from(descendants(root)).flatMap((element) => {
    if (element.name === "mc:AlternateContent") {
      const branches = element.children.flatMap((child) => ("name" in child ? [wordsOf(child)] : []));
      // LibreOffice writes an old box anew with nothing for older programs: whatever is read today shows its words.
      const choices = elementsOf(element).filter(({ name }) => name === "mc:Choice");
      if (choices.length === 1 && isBox(choices[0]!) && branches.slice(1).every((said) => said === "")) return [];
      const all = [...branches, ...(childOf(element, "mc:Fallback") ? [] : [""])];
      return all.some((said) => said !== all[0]) ? [all.slice(1).join(" ").trim() || all[0]!] : [];
    }
    if ((element.name === "w:footnote" || element.name === "w:endnote") && (attributeOf(element, "w:type") ?? "normal") !== "normal") return wordsOf(element) === "" ? [] : [wordsOf(element)];
    return [];
  });
}
