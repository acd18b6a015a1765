package org.radnice.web.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.Oneway;
import jakarta.jws.WebMethod;
import jakarta.jws.WebService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.api.Requires;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.sample.Sample;

/** What is said about a SOAP service before CXF has seen it. */
class SoapOperationsTest {

    @WebService
    public static final class Good {

        @WebMethod(operationName = "say")
        @Public
        public String hello() {
            return "hello";
        }

        @WebMethod
        @Requires("sample.thing.create")
        @Audited("sample.thing.created")
        public String create() {
            return "";
        }

        @WebMethod(exclude = true)
        public String helper() {
            return "";
        }
    }

    @WebService
    public static final class Bad {

        @WebMethod
        @Public
        @Oneway
        public void away() {}

        @WebMethod
        public String anybody() {
            return "";
        }

        @Public
        public String forgotten() {
            return "";
        }
    }

    @WebService
    public static final class Empty {}

    public static final class NoService {}

    private static List<String> faults(Object implementation) {
        return new SoapOperations("sample", "/soap/sample", implementation).faults();
    }

    @Test
    void namesOperationsWithTheirPermissionAndAuditCode() {
        SoapOperations found = new SoapOperations("sample", "/soap/sample", new Good());
        assertThat(found.faults()).isEmpty();
        assertThat(found.operations())
                .containsExactlyInAnyOrder(
                        new Operation("sample", Kind.SOAP, "POST", "/soap/sample#say", "public", ""),
                        new Operation("sample", Kind.SOAP, "POST", "/soap/sample#create", "sample.thing.create", "sample.thing.created"));
        assertThat(found.access()).hasSize(2);
    }

    @Test
    void readsTheInterfaceThatTheServiceNames() {
        SoapOperations found = new SoapOperations("sample", "/soap/sample", new Sample.Soap());
        assertThat(found.faults()).isEmpty();
        assertThat(found.operations()).extracting(Operation::path).contains("/soap/sample#hello", "/soap/sample#create");
        assertThat(found.access().keySet())
                .as("as the class has it and as the interface has it")
                .extracting(method -> method.getDeclaringClass().getSimpleName())
                .contains("Soap", "SampleSoap");
    }

    @Test
    void refusesWhatMustNotBePublished() {
        assertThat(faults(new Bad()))
                .containsExactlyInAnyOrder(
                        "Bad.away is one-way: it would run on outside of its call",
                        "Bad.anybody needs one of @Public, @SignedIn and @Requires",
                        "Bad.forgotten is public: it needs @WebMethod, with exclude = true when it is no operation");
        assertThat(faults(new Empty())).containsExactly("Empty publishes no operation");
        assertThat(faults(new NoService())).containsExactly("NoService needs @WebService");
    }
}
