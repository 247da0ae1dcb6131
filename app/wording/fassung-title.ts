/** "Fassung 3", or with the name that its authors gave it: "Fassung 3 „Antrag 2027“". */
export const fassungTitle = ({ number, name }: { number: number; name: string }): string => `Fassung ${number}${name === "" ? "" : ` „${name}“`}`;
