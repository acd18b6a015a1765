package org.radnice.web.internal.dispatch;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.error.ErrorWriter;

/** Hands everything that REST and page operations throw to the one writer of errors. */
final class ErrorMapper implements ExceptionMapper<Throwable> {

    private final ErrorWriter errors;
    private final Calls calls;

    ErrorMapper(ErrorWriter errors, Calls calls) {
        this.errors = errors;
        this.calls = calls;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException own && own.getResponse().getStatus() < 400) {
            return own.getResponse();
        }
        ErrorWriter.Answer answer = errors.answer(thrown, calls.call());
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (!answer.type().isEmpty()) {
            response.type(answer.type()).entity(answer.body());
        }
        return response.build();
    }

    /** CXF has a mapper of its own for these, which the more general one would not replace. */
    static final class ForWebApplicationException implements ExceptionMapper<WebApplicationException> {

        private final ErrorMapper mapper;

        ForWebApplicationException(ErrorMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public Response toResponse(WebApplicationException thrown) {
            return mapper.toResponse(thrown);
        }
    }
}
