/** HTML as the programs put it on the clipboard; written by hand in their known form, shortened to what matters. */

const word = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=DE style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const listItem = (list: string, level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;

export const WORD_DOCUMENT = word(`<h1><a name="_Toc123"></a><span style='mso-bookmark:_Toc123'>Steuerung vor Ort<o:p></o:p></span></h1>
<h2><b>Lenkungsgruppe</b><o:p></o:p></h2>
<p class=MsoNormal>Die Lenkungsgruppe
tagt <b style='mso-bidi-font-weight:normal'>viermal</b> im <span style='font-style:italic'>Jahr</span> und berät mit 57.000&nbsp;€.<a style='mso-comment-reference:KI_1;mso-comment-date:20260301T1200'></a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor href="#_msocom_1">[Anmerkung von KI]</a></span></span><o:p></o:p></p>
<p class=MsoNormal>Mehr auf der <a href="https://www.integration.example/kim"><span style='color:blue'>Landesseite</span></a> und im <a href="#_Toc123">Kapitel 1</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${listItem("l0", 1, "·", "Jugendamt")}${listItem("l0", 1, "·", "Ausländerbehörde")}`);

export const WORD_NESTED_LIST = word(
  listItem("l1", 1, "3.", "Aufnahme") + listItem("l1", 2, "o", "Erstgespräch") + listItem("l1", 3, "§", "mit Sprachmittlung") + listItem("l1", 2, "o", "Einwilligung") + listItem("l1", 1, "4.", "Planung"),
);

export const WORD_TRACKED = word(
  `<p class=MsoNormal>Die Frist endet am <del cite="mailto:KI" datetime="2026-03-01T10:00">30.09.</del><span class=msoDel><del>2025</del></span><ins cite="mailto:KI" datetime="2026-03-01T10:00">31.10.</ins><span class=msoIns><ins>2026</ins></span>.<span style='display:none;mso-hide:all'>geheim</span><o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Bitte prüfen</p></div></div>`,
);

export const EXCEL_CELLS = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--.xl65{mso-number-format:"0\\.00";}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=240 style='border-collapse:collapse'>
<!--StartFragment--><col width=80 style='width:60pt'><col width=80><col width=80>
<tr height=20 style='height:15.0pt'><td height=20 class=xl63 width=80>Kommune</td><td class=xl63>Umfang (VZÄ)</td><td class=xl63>Höchstbetrag</td></tr>
<tr height=20><td class=xl64>Troisdorf</td><td class=xl65 align=right>1,50</td><td class=xl65 align=right>57.000&nbsp;€</td></tr>
<tr height=20><td colspan=2 class=xl64 style='mso-ignore:colspan'>Summe</td><td class=xl65 align=right>57.000&nbsp;€</td></tr>
<tr height=20><td></td><td></td><td></td></tr><!--EndFragment--></table></body></html>`;

export const LIBREOFFICE_FOOTNOTE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head>
<body lang="de-DE" dir="ltr"><p>Grundlage ist die Richtlinie.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Runderlass vom 12.12.2024.</p></div></body></html>`;

export const WEB_PAGE = `<html><body><!--StartFragment--><div class="content"><div><span style="color:rgb(1,2,3);font-weight:400">Erster Absatz</span></div><script>alert(1)</script><img src="https://x.example/a.png"><div>Zweiter Absatz mit <a href="javascript:alert(1)">Verweis</a></div></div><!--EndFragment--></body></html>`;
