package org.radnice.web.internal;

/** The three ways in which a module publishes, which differ in how errors look and in who may come with which credentials. */
public enum Kind {
    PAGE("web"),
    REST("rest"),
    SOAP("soap");

    private final String channel;

    Kind(String channel) {
        this.channel = channel;
    }

    /** Channel of the {@link org.radnice.kernel.api.context.CallContext}. */
    public String channel() {
        return channel;
    }
}
