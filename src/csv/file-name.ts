const longest = 80;

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name made of letters, digits, dots and hyphens: no folder, no device, no header or shell can be reached with it. */
export const safeFileName = (wanted: string, ending: string): string => {
  const plain = wanted
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest);
  const name = plain === '' || reserved.test(plain) ? `file-${plain}`.replace(/-$/, '') : plain;
  return `${name}${ending}`;
};
