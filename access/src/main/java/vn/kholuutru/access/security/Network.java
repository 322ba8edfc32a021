package vn.kholuutru.access.security;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What is counted as one network: an address of IPv4, or the 64 leading bits of IPv6, which one subscriber has all of. */
public final class Network {
    private static final int SUBSCRIBER_BYTES = 8;

    private Network() {}

    /** @param address as numbers; what is none is its own network */
    public static String of(String address) {
        InetAddress known = NetUtil.createInetAddressFromIpAddressString(address);
        return known instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), SUBSCRIBER_BYTES)) + "/64"
                : address;
    }
}
