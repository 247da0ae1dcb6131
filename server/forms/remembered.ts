/** Remembers the last answers by key; what failed is asked again. */
export function remembered<T>(kept: number): (key: string, read: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key, read) => {
    const known = answers.get(key);
    if (known) return known;
    const reading = read();
    answers.set(key, reading);
    if (answers.size > kept) answers.delete(answers.keys().next().value!);
    reading.catch(() => answers.delete(key));
    return reading;
  };
}
