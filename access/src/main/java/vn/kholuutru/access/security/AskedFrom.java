package vn.kholuutru.access.security;

import io.netty.util.NetUtil;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/**
 * The network address a request comes from. Behind a trusted proxy that is the last address in {@code X-Forwarded-For}, which the proxy
 * itself wrote; those before it are whatever the visitor sent, and a visitor could call themselves a terminal of the reading
 * room. So the archive stands behind one proxy, not behind several in a row.
 */
@Singleton
public class AskedFrom {
    private static final String ADDRESS = AskedFrom.class.getName();
    private static final int EARLY = 400;

    private final CurrentVertxRequest request;

    public AskedFrom(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Read once and early: the headers of a proxy are taken apart by whoever asks first, and not safely by two threads at once. */
    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    routing.put(ADDRESS, read(routing));
                    routing.next();
                },
                EARLY);
    }

    /** Empty for work that nobody asked for just now, and when the proxy reports no address. */
    public String address() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        RoutingContext routing = request.getCurrent();
        return routing == null ? "" : of(routing);
    }

    /** The same of a request that is at hand, such as before it is answered. */
    public static String of(RoutingContext routing) {
        String known = routing.get(ADDRESS);
        return known == null ? read(routing) : known;
    }

    private static String read(RoutingContext routing) {
        HttpServerRequest asked = routing.request();
        String reported = host(asked.remoteAddress());
        String connected = host(asked.connection().remoteAddress());
        return addressOf(connected, reported, asked.headers().getAll("X-Forwarded-For"));
    }

    /**
     * @param connected the other end of the connection
     * @param reported the first address of the header when the other end is a trusted proxy, otherwise that end itself
     * @param forwarded the lines of the header, if any
     */
    static String addressOf(String connected, String reported, List<String> forwarded) {
        boolean throughProxy = !reported.equals(connected) || isThisMachine(connected);
        if (!throughProxy || forwarded.isEmpty()) {
            return reported;
        }
        String line = forwarded.getLast();
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        return NetUtil.createInetAddressFromIpAddressString(last) == null ? "" : last;
    }

    /** A visitor who writes the proxy's own address first looks like the proxy. */
    private static boolean isThisMachine(String address) {
        InetAddress known = NetUtil.createInetAddressFromIpAddressString(address);
        return known != null && known.isLoopbackAddress();
    }

    private static String host(SocketAddress address) {
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }
}
