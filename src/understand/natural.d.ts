/**
 * The single files of natural that are used. Its index would load database drivers and half a second of code; its own
 * declarations cover the index only.
 */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer?: { tokenizeAndStem(text: string): string[] } | null, smoothing?: number);
    /** A document given as an array is taken as its stems. */
    addDocument(stems: string[], label: string): void;
    train(): void;
    /** Every feature that it was taught, as keys. */
    features: Record<string, unknown>;
    /** Takes what JSON made of a classifier. */
    static restore(saved: unknown): BayesClassifier;
    /** Highest value first; the values compare with each other only within one call. */
    /** The places of the known features; overridden to be quick. */
    textToFeatures(features: string[]): Record<number, number>;
    getClassifications(stems: string[]): { label: string; value: number }[];
  }
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  export function DamerauLevenshteinDistance(a: string, b: string, options?: { restricted?: boolean }): number;
}
