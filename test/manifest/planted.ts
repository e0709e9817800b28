import { colorIcon, outlineIcon } from '../../manifest/icons/shapes.ts';
import type { AppPackage } from '../../manifest/app-package.ts';
import { writePng, type Picture } from '../../manifest/png.ts';

/** A package that somebody has spoilt. */
export type Spoil = (app: AppPackage) => AppPackage | undefined;

type Bot = NonNullable<AppPackage['manifest']['bots']>[number];

export const botOf = ({ manifest }: AppPackage): Bot => {
  const [bot] = manifest.bots ?? [];
  if (bot === undefined) throw new Error('no bot');
  return bot;
};

export const withText = (app: AppPackage, path: string, text: string | undefined): AppPackage => {
  const { [path]: _old, ...others } = app.languages['es.json'] ?? {};
  const es = text === undefined ? others : { ...others, [path]: text };
  return { ...app, languages: { ...app.languages, 'es.json': es } };
};

export const withPicture = (app: AppPackage, file: string, picture: Picture | Uint8Array): AppPackage => ({
  ...app,
  pictures: { ...app.pictures, [file]: picture instanceof Uint8Array ? picture : writePng(picture) },
});

/** The icon with one pixel changed. */
export const spotted = (picture: Picture, x: number, y: number, ...rgba: number[]): Picture => {
  picture.pixels.set(rgba, (y * picture.width + x) * 4);
  return picture;
};

export const colorDrawn = (): Picture => colorIcon([1, 2, 3]);
export const outlineDrawn = (): Picture => outlineIcon();
