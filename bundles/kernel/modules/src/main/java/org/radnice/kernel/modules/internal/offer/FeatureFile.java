package org.radnice.kernel.modules.internal.offer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads which features a description of features ({@code features.xml}) offers. */
final class FeatureFile {

    private FeatureFile() {}

    /**
     * Versions by name of feature; empty when the file describes something else.
     *
     * @throws IOException when it is no well-formed XML
     */
    static Map<String, String> read(InputStream stream) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            Map<String, String> features = new LinkedHashMap<>();
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1 && !reader.getLocalName().equals("features")) {
                        return Map.of();
                    }
                    if (depth == 2 && reader.getLocalName().equals("feature")) {
                        features.put(reader.getAttributeValue(null, "name"), reader.getAttributeValue(null, "version"));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return features;
        } catch (XMLStreamException e) {
            throw new IOException("No description of features: " + e.getMessage(), e);
        }
    }
}
