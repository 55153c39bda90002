/** Who the demo's tokens are from. A name and no address: it stays when the demo comes up on another port. */
export const demoIssuerName = "urn:dignity:demo";
