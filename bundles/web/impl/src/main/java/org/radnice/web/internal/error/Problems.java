package org.radnice.web.internal.error;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes errors for programs. */
public final class Problems {

    /** Media type of RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";
    public static final String NAMESPACE = "urn:radnice:problem:1";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final JsonFactory JSON = new JsonFactory();

    private Problems() {}

    /** A problem document (RFC 9457). */
    public static byte[] json(ErrorView error) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:radnice:error:" + error.code());
            json.writeStringField("title", error.title());
            json.writeNumberField("status", error.status());
            json.writeStringField("detail", error.detail());
            json.writeStringField("code", error.code());
            json.writeStringField("correlation", error.correlation());
            if (!error.violations().isEmpty()) {
                json.writeArrayFieldStart("violations");
                for (ErrorView.FieldError violation : error.violations()) {
                    json.writeStartObject();
                    json.writeStringField("field", violation.field());
                    json.writeStringField("message", violation.message());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A SOAP 1.1 fault, for requests that never reach the SOAP engine. */
    public static byte[] fault(ErrorView error, String language) {
        StringWriter out = new StringWriter(512);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            xml.writeStartElement("soap", "Fault", SOAP);
            element(xml, "faultcode", error.status() < 500 ? "soap:Client" : "soap:Server");
            xml.writeStartElement("faultstring");
            xml.writeAttribute("xml:lang", language);
            xml.writeCharacters(error.detail());
            xml.writeEndElement();
            xml.writeStartElement("detail");
            xml.writeStartElement("problem");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "code", error.code());
            element(xml, "status", Integer.toString(error.status()));
            element(xml, "correlation", error.correlation());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
