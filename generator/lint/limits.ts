/** Bounds on what is checked of one file, counted with what aliases repeat. */
export const lintLimits = { values: 500_000 } as const;
