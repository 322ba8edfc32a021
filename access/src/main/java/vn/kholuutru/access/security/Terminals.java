package vn.kholuutru.access.security;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import vn.kholuutru.access.ReadingRoomConfiguration;

/**
 * The terminals of the reading room, known by their networks. What is read at one of them is read under the eyes of staff.
 * Behind a proxy the address is the one the proxy reports, so a proxy that lets anybody write it makes everybody a terminal.
 */
@Singleton
public class Terminals {
    private final List<IpSubnetFilterRule> networks;
    private final boolean withoutAccount;
    private final AskedFrom from;

    @Inject
    public Terminals(ReadingRoomConfiguration configuration, AskedFrom from) {
        this(configuration.networks().orElseGet(List::of), configuration.terminalsWithoutAccount(), from);
    }

    /** @throws IllegalArgumentException when one is no network such as {@code 10.1.2.0/24} or {@code 2001:db8::/32} */
    Terminals(List<String> networks, boolean withoutAccount, AskedFrom from) {
        this.withoutAccount = withoutAccount;
        this.networks = networks.stream().map(Terminals::network).toList();
        this.from = from;
    }

    /** Whether the request that is answered just now comes from one. */
    public boolean askedFromOne() {
        return !networks.isEmpty() && includes(from.address());
    }

    /** Whether open documents are read there now without an account. */
    boolean openWithoutAccount() {
        return withoutAccount && askedFromOne();
    }

    boolean includes(String address) {
        InetAddress asking = NetUtil.createInetAddressFromIpAddressString(address);
        return asking != null
                && networks.stream().anyMatch(network -> network.matches(new InetSocketAddress(asking, 0)));
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        if (address == null || parts.length < 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("kho.reading-room.networks: no network: " + text);
        }
        return new IpSubnetFilterRule(address, Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
