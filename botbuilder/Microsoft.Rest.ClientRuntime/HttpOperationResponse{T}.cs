namespace Microsoft.Rest;

/// <summary>The request, the response and the result of an operation.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse, IHttpOperationResponse<T>
{
    public T Body { get; set; }
}
