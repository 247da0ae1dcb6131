/** The parts that hold running text. */
export const isStory = (part: string): boolean => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(part);
