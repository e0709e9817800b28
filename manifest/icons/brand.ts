/** Our one colour; white on it reads at 7:1. */
export const brand = { hex: '#0b5f58', rgb: [0x0b, 0x5f, 0x58] } as const;
