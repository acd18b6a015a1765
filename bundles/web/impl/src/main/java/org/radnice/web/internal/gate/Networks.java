package org.radnice.web.internal.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A set of addresses and networks in CIDR notation. */
public final class Networks {

    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != other[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ other[whole]) & 0xff) >>> (8 - rest) == 0;
        }
    }

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /**
     * @param key of the configuration, for the message
     * @throws IllegalArgumentException when one of them is neither an address nor a network
     */
    public static Networks parse(String key, List<String> values) {
        List<Network> networks = new ArrayList<>();
        for (String value : values) {
            int slash = value.indexOf('/');
            byte[] address = literal(slash < 0 ? value : value.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException(key + " has " + value + ", which is no address");
            }
            int bits = address.length * 8;
            if (slash >= 0) {
                try {
                    bits = Integer.parseInt(value.substring(slash + 1));
                } catch (NumberFormatException notANumber) {
                    bits = -1;
                }
                if (bits < 0 || bits > address.length * 8) {
                    throw new IllegalArgumentException(key + " has " + value + ", which is no network");
                }
            }
            networks.add(new Network(address, bits));
        }
        return new Networks(networks);
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether the literal address lies in one of the networks. */
    public boolean contains(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        byte[] bytes = literal(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /**
     * What counts as one sender: an IPv4 address, or the first 64 bits of an IPv6 address. One household has all the others behind
     * them, so that counting whole addresses would count nothing.
     */
    public static String sender(String address) {
        byte[] bytes = address.indexOf(':') < 0 ? null : literal(address);
        return bytes == null || bytes.length != 16 ? address : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
    }

    /** Whether the literal address is one of this machine's loopback addresses. */
    public static boolean loopback(String address) {
        if ("127.0.0.1".equals(address) || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address)) {
            return true;
        }
        byte[] bytes = literal(address);
        try {
            return bytes != null && InetAddress.getByAddress(bytes).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes of a literal address, {@code null} for anything else; never asks a name server. */
    private static byte[] literal(String value) {
        String address = value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
        boolean v6 = address.indexOf(':') >= 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean fits = c >= '0' && c <= '9' || c == '.' || v6 && (c == ':' || Character.digit(c, 16) >= 0);
            if (!fits) {
                return null;
            }
        }
        if (address.isEmpty() || !v6 && !address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
