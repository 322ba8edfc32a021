package vn.kholuutru.fedoranode;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Refuses {@code DELETE …/fcr:tombstone}, the one request that erases every version of a resource from the disk. Disposal
 * of archival documents needs a decision (Law on Archives 33/2024/QH15), not a web request.
 */
final class TombstoneGuard implements Filter {
    @Override
    public void init(FilterConfig configuration) {
        // needs nothing
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (erases((HttpServletRequest) request)) {
            ((HttpServletResponse) response)
                    .sendError(HttpServletResponse.SC_FORBIDDEN, "versions are not erased by request");
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    /** The path as decoded by the server, so that a percent-encoded colon is seen too. */
    static boolean erases(HttpServletRequest request) {
        String path = request.getPathInfo();
        return request.getMethod().equalsIgnoreCase("DELETE")
                && path != null
                && path.toLowerCase(Locale.ROOT).contains("fcr:tombstone");
    }
}
