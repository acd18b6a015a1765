package org.radnice.web.internal.dispatch;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.WebFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.radnice.kernel.api.error.DomainException;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.error.ErrorView;
import org.radnice.web.internal.error.ErrorWriter;
import org.radnice.web.internal.error.Problems;
import org.radnice.web.internal.error.RefusedException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Puts our errors, in the reader's language and without inner workings, in the place of whatever the SOAP engine would send. */
final class SoapFaults extends AbstractSoapInterceptor {

    private static final int CAUSES = 10;
    private static final int UNAVAILABLE = 503;
    private static final String NOT_UNDERSTOOD = "web.soap";

    private final ErrorWriter errors;
    private final Calls calls;

    SoapFaults(ErrorWriter errors, Calls calls) {
        super(Phase.SETUP);
        this.errors = errors;
        this.calls = calls;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exception thrown = message.getContent(Exception.class);
        if (thrown == null || declared(thrown)) {
            return;
        }
        WebCall call = calls.call();
        ErrorView error = errors.describe(refusal(thrown, call).orElse(thrown), call);
        SoapFault fault = new SoapFault(error.detail(), code(error, message));
        fault.setDetail(detail(error));
        if (error.code().equals(NOT_UNDERSTOOD) || error.status() == 404 && call.operation().isEmpty()) {
            // SOAP 1.1 wants 500 for its faults; what is no such message never got that far (WS-I Basic Profile 1.1, R1113).
            fault.setStatusCode(error.status());
        } else if (error.status() == UNAVAILABLE) {
            // For whoever balances the load: this node, or all, for a moment.
            fault.setStatusCode(UNAVAILABLE);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            error.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            message.put(Message.PROTOCOL_HEADERS, headers);
        }
        message.setContent(Exception.class, fault);
    }

    /** An error that the interface itself declares keeps its own form. */
    private static boolean declared(Throwable thrown) {
        return thrown.getCause() != null && thrown.getCause().getClass().isAnnotationPresent(WebFault.class);
    }

    /** What the client has done wrong, in the place of what the engine says of it. */
    private static Optional<Exception> refusal(Exception thrown, WebCall call) {
        if ("GET".equals(call.request().getMethod())) {
            // A part of the description that does not exist.
            return Optional.of(RefusedException.notFound());
        }
        return clientsFault(thrown, call) ? Optional.of(RefusedException.of(400, NOT_UNDERSTOOD)) : Optional.empty();
    }

    private static boolean clientsFault(Throwable thrown, WebCall call) {
        // Whatever the engine itself refuses before it has called anything lies in the message.
        if (call.operation().isEmpty() && thrown instanceof Fault && thrown.getCause() == null) {
            return true;
        }
        Throwable current = thrown;
        boolean parsing = thrown instanceof Fault fault && Fault.FAULT_CODE_CLIENT.equals(fault.getFaultCode());
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            if (current instanceof DomainException || current instanceof RefusedException) {
                return false;
            }
            parsing |= current instanceof XMLStreamException || current instanceof JAXBException
                    || current instanceof SAXException
                    || current instanceof SoapFault soap && client(soap);
            current = current.getCause();
        }
        return parsing;
    }

    private static boolean client(SoapFault fault) {
        String code = fault.getFaultCode() == null ? "" : fault.getFaultCode().getLocalPart();
        return code.equals("Client") || code.equals("Sender") || code.equals("VersionMismatch") || code.equals("MustUnderstand");
    }

    private static QName code(ErrorView error, SoapMessage message) {
        // What cannot be read has no version yet.
        SoapVersion version = message.getVersion() == null ? Soap11.getInstance() : message.getVersion();
        return error.status() < 500 ? version.getSender() : version.getReceiver();
    }

    private static Element detail(ErrorView error) {
        Document document = DOMUtils.getEmptyDocument();
        Element detail = document.createElement("detail");
        Element problem = child(detail, "problem", null);
        child(problem, "code", error.code());
        child(problem, "status", Integer.toString(error.status()));
        child(problem, "correlation", error.correlation());
        for (ErrorView.FieldError violation : error.violations()) {
            Element entry = child(problem, "violation", violation.message());
            entry.setAttribute("field", violation.field());
        }
        return detail;
    }

    private static Element child(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElementNS(Problems.NAMESPACE, name);
        if (text != null) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }
}
