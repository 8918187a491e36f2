/// What a browser may do with one page: no script and no stylesheet but those that carry this page's nonce.
struct PageSecurity {
    /// A random word that cannot be guessed, new for every answer.
    let nonce: String

    init() {
        var generator = SystemRandomNumberGenerator()
        nonce = (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The page's `Content-Security-Policy`. Callouts bring their colours as style attributes; images and videos may come
    /// from elsewhere.
    var policy: String {
        """
        default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; style-src-attr 'unsafe-inline'; \
        img-src 'self' https: http:; frame-src https:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'
        """
    }
}
