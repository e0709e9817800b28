/** Where a peer runs: its port, and the small cloud that issues its tokens and takes its messages. */
export const surroundings = () => {
  const { PORT = '0', CLOUD = '', APP_ID = '', TENANT = '' } = process.env;
  return { port: Number(PORT), cloud: CLOUD, appId: APP_ID, tenant: TENANT };
};

/** A token for the way out, asked for once, as each of the SDKs keeps it. */
export const outboundToken = ({ cloud }) => {
  let asked;
  const ask = async () => {
    const response = await fetch(`${cloud}/login/oauth2/v2.0/token`, {
      method: 'POST',
      body: 'grant_type=client_credentials',
    });
    const { access_token: token } = await response.json();
    return token;
  };
  return () => (asked ??= ask());
};
