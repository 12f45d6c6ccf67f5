using System.Net;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Ends an invoke with the given answer.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _status;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _status = statusCode;
            _body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_status, Body = _body };
    }
}
