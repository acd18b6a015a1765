package org.radnice.web.internal.dispatch;

import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** XML without a charset in its header says itself how it is encoded, UTF-8 unless it does (RFC 7303); CXF takes it for Latin-1. */
final class OwnEncoding extends AbstractPhaseInterceptor<Message> {

    OwnEncoding() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        Object type = message.get(Message.CONTENT_TYPE);
        if (type == null || !type.toString().toLowerCase(Locale.ROOT).contains("charset")) {
            message.remove(Message.ENCODING);
        }
    }
}
