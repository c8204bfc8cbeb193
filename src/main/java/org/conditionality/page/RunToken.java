package org.conditionality.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Lets only a page of the service itself ask for work that takes long. The form carries a random text that only who can
 * read the page knows, a cookie that no other site can send carries the same, and the browser says where it comes from.
 */
final class RunToken {

    /** The name of the field, and of the cookie. */
    static final String NAME = "token";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunToken() {}

    /** The text for a form that posts to a path; it is put into a cookie too. */
    static String forForm(HttpServletRequest request, HttpServletResponse response, String path) {
        var token = known(request).orElseGet(RunToken::fresh);
        var cookie = ResponseCookie.from(NAME, token)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        // Without it, the browser would not say where a form comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        return token;
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<String> known(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]{43}"))
                .findFirst();
    }

    /** Whether a form comes from a page of the service. */
    static boolean isOwn(HttpServletRequest request, @Nullable String given) {
        return comesFromHere(request)
                && given != null
                && known(request)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** By both headers, where the browser sends both; by the one that it sends, else. */
    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var isHere = PageOrigin.of(request).equals(origin);
        return site == null ? isHere : site.equals("same-origin") && (origin == null || isHere);
    }
}
