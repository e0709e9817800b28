import { createPrivateKey, randomUUID, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { SignJWT } from 'jose';

import type { Clock } from '../../../src/clock.ts';

/** Who says to whom that they are who they are. */
export interface Assertion {
  /** A PEM file with a private key and its certificate. */
  file: string;
  appId: string;
  audience: string;
  clock: Clock;
}

const lasts = 600;

/** One part of a PEM file; the order of the parts does not matter. */
const partOf = (pem: string, name: RegExp): string => {
  const parts = pem.match(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g) ?? [];
  return parts.find((part) => name.test(part)) ?? '';
};

const readPem = (file: string): { key: KeyObject; thumbprint: string } => {
  try {
    const pem = readFileSync(file, 'utf8');
    const key = createPrivateKey(partOf(pem, /^-+BEGIN (?:RSA )?PRIVATE KEY/));
    const certificate = new X509Certificate(partOf(pem, /^-+BEGIN CERTIFICATE/));
    if (key.asymmetricKeyType !== 'rsa' || !certificate.checkPrivateKey(key)) throw new Error('They are no RSA pair');
    return {
      key,
      thumbprint: Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url'),
    };
  } catch {
    // What was wrong may quote the file.
    throw new Error(
      'MicrosoftAppCertificateFile cannot be used: expected a PEM file with a private RSA key and its certificate.',
    );
  }
};

/**
 * Signs, with a certificate's key, that we are this app (RFC 7523). The file is read at once and not again.
 *
 * @throws an Error of one line when it does not hold what it should.
 */
export const clientAssertion = ({ file, appId, audience, clock }: Assertion): (() => Promise<string>) => {
  const { key, thumbprint } = readPem(file);
  return () => {
    const now = Math.floor(clock.now().getTime() / 1000);
    return new SignJWT({ jti: randomUUID(), iss: appId, sub: appId, aud: audience, nbf: now, exp: now + lasts })
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
      .sign(key);
  };
};
