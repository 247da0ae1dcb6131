/** "1 Pflichtpunkt offen", "3 Pflichtpunkte offen" */
export const openPoints = (count: number): string => `${count} ${count === 1 ? "Pflichtpunkt" : "Pflichtpunkte"} offen`;
