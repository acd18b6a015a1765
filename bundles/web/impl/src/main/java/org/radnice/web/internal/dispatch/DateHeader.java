package org.radnice.web.internal.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Sets the Date header once a second, where CXF would make a new calendar and a new format for every response. */
final class DateHeader extends AbstractPhaseInterceptor<Message> {

    private record Second(long number, String text) {}

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private volatile Second last = new Second(0, "");

    DateHeader() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.get(Message.PROTOCOL_HEADERS) == null) {
            Map<String, List<Object>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            List<Object> date = new ArrayList<>(1);
            date.add(now());
            headers.put("Date", date);
            message.put(Message.PROTOCOL_HEADERS, headers);
        }
    }

    private String now() {
        long number = System.currentTimeMillis() / 1000;
        Second second = last;
        if (second.number() != number) {
            second = new Second(number, FORMAT.format(Instant.ofEpochSecond(number)));
            last = second;
        }
        return second.text();
    }
}
